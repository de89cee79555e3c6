/**
 * The search scripts outside Next's pages. The worker is one file beside the index, so that a first search waits for
 * one request: what Turbopack makes of `new Worker(new URL(…))` loads its runtime and several chunks one after another.
 * The other script is inlined into the search page (`lib/search/early.ts`).
 */
import path from "node:path";
import { writeWhole } from "@/lib/content/storage/write";
import { workerName } from "@/lib/search/format/file-names";
import type { Stemmer } from "@/lib/text/stem/stems";
import type { Workspace } from "../workspace";
import { bundleScript } from "./bundle";

export interface SearchScripts {
  /** Name of the worker's script, below `search/`. */
  worker: string;
  /** The script that is inlined into the search page. */
  early: string;
}

/**
 * Writes the worker's script, with the stemmers that its corpus needs, beside the search files; returns the name of the
 * worker and the inline script.
 */
export async function writeSearchScripts(
  workspace: Workspace,
  stemmers: readonly Stemmer[],
): Promise<SearchScripts> {
  const [body, early] = await Promise.all([
    bundleScript(workspace, "lib/search/client/worker.ts", { stemmers }),
    bundleScript(workspace, "lib/search/client/early.ts"),
  ]);
  const worker = workerName(body);
  await writeWhole(path.join(workspace.searchFiles, worker), body);
  return { worker, early };
}
