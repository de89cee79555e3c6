/** Takes out of an export what nothing asks for. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { filesBelow } from "@/lib/content/folder";

/**
 * Next writes the data of every page once more in parts, for links that fetch pages ahead; ours do not (`Link`). That is
 * a third of the bytes and half of the files.
 */
const AHEAD = /^__next\..+\.txt$/;

export async function prune(folder: string): Promise<void> {
  const unused = (await filesBelow(folder)).filter((name) => AHEAD.test(path.basename(name)));
  await Promise.all(unused.map((name) => rm(path.join(folder, name))));
}
