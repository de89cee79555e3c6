import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "./settings";

/** A script with everything it needs, minified, for browsers: what runs outside of Next's pages. `define`: constants for it. */
export async function bundleScript(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    define,
  });
  return outputFiles.map(({ text }) => text).join("");
}
