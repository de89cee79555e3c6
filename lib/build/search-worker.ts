/**
 * The script of the search worker, as a file beside the index: whole, so that a first search waits for one request. What
 * Turbopack makes of `new Worker(new URL(…))` loads its runtime and several chunks one after another.
 */
import path from "node:path";
import { build as bundle } from "esbuild";
import { workerName } from "@/lib/search/names";
import { ROOT } from "./settings";

const WORKER = path.join(ROOT, "lib/search/worker.ts");

/** The worker's script and its name below `search/`. */
export async function bundleSearchWorker(): Promise<{ name: string; body: string }> {
  const { outputFiles } = await bundle({
    entryPoints: [WORKER],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
  });
  const body = outputFiles.map(({ text }) => text).join("");
  return { name: workerName(body), body };
}
