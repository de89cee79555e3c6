/** Computes related pairs and topics beside the index: on a thread, where there are many pairs. */
import { type Derived, type DerivedFrom, derive } from "@/lib/knowledge/derived";
import type { Workspace } from "../workspace";
import { bundleForThreads, runThread } from "./threads";

/** Fewer take less time than a thread takes to start. */
const MIN_PAIRS = 2_000;

/** Begins to compute; returns, once the thread runs, how to get the result. */
export async function beginToDerive(
  workspace: Pick<Workspace, "folder">,
  from: DerivedFrom,
  minPairs = MIN_PAIRS,
): Promise<() => Promise<Derived>> {
  if (from.pairs.length < minPairs) return async () => derive(from);
  const { file } = await bundleForThreads(workspace, "lib/build/threads/derive-thread.ts", "derive.mjs");
  const running = runThread<Derived>(file, from);
  // Told when it is asked for.
  running.catch(() => {});
  return async () => {
    const [derived] = await running;
    if (derived === undefined)
      throw new Error("the thread for topics and related pairs ended without a result");
    return derived;
  };
}
