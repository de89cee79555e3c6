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
  /** Stemmers that the script holds, besides the English one; all by default. */
  stemmers?: readonly Stemmer[];
}

/** A script with everything it needs, minified, for browsers: what runs outside of Next's pages. */
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
    // Browsers read the scripts of workers as UTF-8, whatever a host says.
    charset: "utf8",
    legalComments: "none",
    define,
    plugins: await scriptPlugins(stemmers),
  });
  const bundled = outputFiles.map(({ text }) => text).join("");
  // Takes a fifteenth more off than esbuild's own minifier.
  const { code = "" } = await minify(bundled, { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } });
  return code;
}

/** What every bundle of the search needs. */
export const scriptPlugins = async (stemmers: readonly Stemmer[]): Promise<Plugin[]> => [
  await customFlexSearch(),
  knownAtBuild(stemmers),
];

/** Leaves out what a script need not work out, or cannot meet: the tokenizer's probe, stemmers of other languages. */
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
