/** Documents of other communities, with their labelled questions, so that search is scored apart from extraction. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { node } from "../node";
import { GOLD } from "./gold";

const OTHERS = path.join(GOLD, "others");
const WRITER = path.join(GOLD, "eval/labelled-posts.mjs");

export const hasOthers = (): boolean =>
  [OTHERS, WRITER, path.join(GOLD, "gold/queries-others.json")].every((file) => existsSync(file));

/** Calls `use` with a folder of FAQ documents that contain the labelled questions; deletes it afterwards. */
export async function withOthers<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "qa-others-"));
  try {
    node([WRITER, OTHERS, folder]);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
