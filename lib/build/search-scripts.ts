/**
 * The scripts of the search that are no part of Next's pages. The worker is one file beside the index, so that a first
 * search waits for one request: what Turbopack makes of `new Worker(new URL(…))` loads its runtime and several chunks one
 * after another. The other one stands inline in the search page (`lib/search/early.ts`).
 */
import path from "node:path";
import { build } from "esbuild";
import { workerName } from "@/lib/search/names";
import { ROOT } from "./settings";

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
  });
  return outputFiles.map(({ text }) => text).join("");
}

export interface SearchScripts {
  /** The worker's script and its name below `search/`. */
  worker: { name: string; body: string };
  /** What stands inline in the search page. */
  early: string;
}

export async function bundleSearchScripts(): Promise<SearchScripts> {
  const [body, early] = await Promise.all([bundle("lib/search/worker.ts"), bundle("lib/search/early.ts")]);
  return { worker: { name: workerName(body), body }, early };
}
