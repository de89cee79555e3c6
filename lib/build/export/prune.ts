/** Removes files from an export that nothing requests. */
import { unlinkSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "@/lib/content/storage/folder";
import { PLACEHOLDER } from "@/lib/site/addresses/paths";

/**
 * The data of every page again in segments, for links that prefetch; ours do not (`Link`). Next writes them only where
 * `no-segments.mjs` does not find the module that it replaces, or the compiler's cache is older than it. They are a third of
 * the bytes and half of the files.
 */
const AHEAD = /(?:^|\/)__next\.[^/]+\.txt$/;

/** Manifests of Next's pages router, which no page of ours uses. */
const OLD_ROUTER = /^_next\/static\/[^/]+\/_\w+Manifest\.js$/;

/** Copies of the "not found" page under Next's own names; hosts are configured with `404.html`. */
const UNNAMED = /^(?:_not-found|404)\/index\.html$/;

/** What stands in for pages of askers, or of the community's own, where there are none. */
const NO_PAGE = new RegExp(`^(?:pages|askers)/${PLACEHOLDER}/`);

export async function prune(folder: string): Promise<void> {
  for (const name of await filesBelow(folder)) {
    if ([AHEAD, OLD_ROUTER, UNNAMED, NO_PAGE].some((pattern) => pattern.test(name)))
      unlinkSync(path.join(folder, name));
  }
}
