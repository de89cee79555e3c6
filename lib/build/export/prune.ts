/** Takes out of an export what nothing asks for. */
import { unlinkSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "@/lib/content/storage/folder";
import { PLACEHOLDER } from "@/lib/site/addresses/paths";

/**
 * Next writes the data of every page once more in parts, for links that fetch pages ahead; ours do not (`Link`). That is
 * a third of the bytes and half of the files.
 */
const AHEAD = /(?:^|\/)__next\.[^/]+\.txt$/;

/** Lists for Next's older router, which no page of ours has. */
const OLD_ROUTER = /^_next\/static\/[^/]+\/_\w+Manifest\.js$/;

/** The page for what is not there, under names of Next's own; hosts are told of `404.html`. */
const UNNAMED = /^(?:_not-found|404)\/index\.html$/;

/** What stands in for pages of the community's own where there are none. */
const NO_PAGE = new RegExp(`^pages/${PLACEHOLDER}/`);

export async function prune(folder: string): Promise<void> {
  for (const name of await filesBelow(folder)) {
    if ([AHEAD, OLD_ROUTER, UNNAMED, NO_PAGE].some((pattern) => pattern.test(name)))
      unlinkSync(path.join(folder, name));
  }
}
