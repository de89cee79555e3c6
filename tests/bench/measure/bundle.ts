import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "@/lib/build/settings";
import { brotli } from "./brotli";

const ENTRY = "entry.ts";

/**
 * Brotli bytes of a module (given as source, resolved from the benchmark's folder) bundled and minified for browsers.
 * What it imports only when needed is a file of its own, and not counted.
 */
export async function bundleSize(source: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: path.join(ROOT, "tests/bench"), loader: "ts", sourcefile: ENTRY },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: "bundle",
    format: "esm",
    platform: "browser",
    target: "es2022",
    tsconfig: path.join(ROOT, "tsconfig.json"),
    legalComments: "none",
    logLevel: "silent",
    absWorkingDir: ROOT,
  });
  const fetched = new Set<string>();
  const fetch = (file: string): void => {
    if (fetched.has(file)) return;
    fetched.add(file);
    for (const { kind, path } of metafile.outputs[file]?.imports ?? []) {
      if (kind === "import-statement") fetch(path);
    }
  };
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint?.endsWith(ENTRY)) fetch(file);
  }
  return outputFiles
    .filter((file) => fetched.has(path.relative(ROOT, file.path)))
    .reduce((sum, { contents }) => sum + brotli(contents), 0);
}
