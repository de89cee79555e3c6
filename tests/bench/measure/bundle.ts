import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "@/lib/build/settings";
import { brotli } from "./brotli";

const ENTRY = "entry.ts";

const options = (source: string) =>
  ({
    stdin: { contents: source, resolveDir: path.join(ROOT, "tests/bench"), loader: "ts", sourcefile: ENTRY },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    tsconfig: path.join(ROOT, "tsconfig.json"),
    legalComments: "none",
    logLevel: "silent",
    absWorkingDir: ROOT,
  }) as const;

/** Bundles a module (given as source, resolved from the benchmark's folder) with its dependencies into one script. */
export async function bundleText(source: string): Promise<string> {
  const { outputFiles } = await build(options(source));
  return outputFiles[0]?.text ?? "";
}

/**
 * Returns the Brotli bytes of a module (given as source, resolved from the benchmark's folder) bundled and minified for
 * browsers. Dynamic imports are separate files and not counted.
 */
export async function bundleSize(source: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    ...options(source),
    splitting: true,
    metafile: true,
    outdir: "bundle",
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
