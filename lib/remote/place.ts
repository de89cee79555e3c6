/** The location of a built site: a local folder, or an address. */
import { existingFolder } from "@/lib/content/content-folder";
import { UsageError } from "@/lib/report/usage";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";

export type Place =
  | { kind: "folder"; folder: string }
  /** `root`: address of the site's root, with a final slash. */
  | { kind: "address"; root: string };

/** Suffixes after the site's root in an address: people copy that of a page or of the index. */
const BEYOND_ROOT = new RegExp(`(?:/${SEARCH_FOLDER}(?:/manifest\\.json)?|/index\\.html)?/*$`);

/**
 * Parses the location in an argument. Throws `UsageError` for a missing folder, an invalid address, and one with a
 * password.
 */
export function placeOf(argument: string): Place {
  if (!/^https?:/i.test(argument)) return { kind: "folder", folder: existingFolder(argument) };
  if (!URL.canParse(argument)) throw new UsageError(`${argument}: no address of a site`);
  const url = new URL(argument);
  if (url.username || url.password) {
    // Do not repeat the address: output ends up in logs.
    throw new UsageError(`${url.host}: give the address without user and password`);
  }
  return { kind: "address", root: `${url.origin}${url.pathname.replace(BEYOND_ROOT, "")}/` };
}

/** Returns the location for messages. */
export const nameOf = (place: Place): string => (place.kind === "folder" ? place.folder : place.root);
