import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import type { Workspace } from "./workspace";

/** FlexSearch's smallest published build, which the package exports under no name of its own. */
export const FLEXSEARCH_LIGHT = path.join(
  path.dirname(createRequire(import.meta.url).resolve("flexsearch")),
  "flexsearch.light.module.min.js",
);

/** A script with everything it needs, minified, for browsers: what runs outside of Next's pages. `define`: constants for it. */
export async function bundleScript(
  { folder }: Pick<Workspace, "folder">,
  entry: string,
  define: Record<string, string> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    alias: { flexsearch: FLEXSEARCH_LIGHT },
    define,
  });
  return outputFiles.map(({ text }) => text).join("");
}
