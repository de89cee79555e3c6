/** Takes out of an export what nothing asks for. */
import { unlinkSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "@/lib/content/folder";

/**
 * Next writes the data of every page once more in parts, for links that fetch pages ahead; ours do not (`Link`). That is
 * a third of the bytes and half of the files.
 */
const AHEAD = /^__next\..+\.txt$/;

export async function prune(folder: string): Promise<void> {
  for (const name of await filesBelow(folder)) {
    if (AHEAD.test(path.basename(name))) unlinkSync(path.join(folder, name));
  }
}
