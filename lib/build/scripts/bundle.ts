import path from "node:path";
import { build, type Plugin } from "esbuild";
import { minify } from "terser";
import { TOKENIZER_FINGERPRINT } from "@/lib/search/format/fingerprint";
import { STEMMERS, type Stemmer } from "@/lib/text/stem/stems";
import type { Workspace } from "../workspace";
import { customFlexSearch } from "./flexsearch";

export interface BundleOptions {
  /** Constants for the script, as JSON. */
  define?: Record<string, string>;
  /** Stemmers in the script besides the English one; all by default. */
  stemmers?: readonly Stemmer[];
}

/** Returns a minified, self-contained script for browsers, for code that runs outside Next's pages. */
export async function bundleScript(
  { folder }: Pick<Workspace, "folder">,
  entry: string,
  { define = {}, stemmers = STEMMERS }: BundleOptions = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, entry)],
    bundle: true,
    minifySyntax: true,
    write: false,
    format: "iife",
    target: "es2022",
    // Browsers decode worker scripts as UTF-8, whatever the host declares.
    charset: "utf8",
    legalComments: "none",
    define,
    plugins: await scriptPlugins(stemmers),
  });
  const bundled = outputFiles.map(({ text }) => text).join("");
  // Saves another fifteenth over esbuild's own minifier.
  const { code = "" } = await minify(bundled, {
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
  });
  return code;
}

/** Returns the plugins that every search bundle needs. */
export const scriptPlugins = async (stemmers: readonly Stemmer[]): Promise<Plugin[]> => [
  await customFlexSearch(),
  knownAtBuild(stemmers),
];

/** Replaces what is known at build time or unused: the tokenizer's probe, stemmers of other languages. */
function knownAtBuild(stemmers: readonly Stemmer[]): Plugin {
  const contents = (source: string) => () => ({ contents: source, loader: "ts" as const });
  const moduleOf = (file: string): RegExp => new RegExp(`[\\\\/]${file}\\.ts$`);
  return {
    name: "known-at-build",
    setup({ onLoad }) {
      onLoad(
        { filter: moduleOf("format[\\\\/]fingerprint") },
        contents(`export const TOKENIZER_FINGERPRINT = ${TOKENIZER_FINGERPRINT};`),
      );
      for (const name of STEMMERS) {
        if (!stemmers.includes(name))
          onLoad(
            { filter: moduleOf(`stem[\\\\/]${name}`) },
            contents("export const stem = (word: string): string => word;"),
          );
      }
    },
  };
}
