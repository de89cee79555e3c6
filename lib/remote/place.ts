/** Where a built site is: a folder of this computer, or an address. */
import { existingFolder } from "@/lib/content/content-folder";
import { UsageError } from "@/lib/report/usage";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";

export type Place =
  | { kind: "folder"; folder: string }
  /** `root`: address of the site's root, with a slash at its end. */
  | { kind: "address"; root: string };

/** What an address may end with beyond the site's root: people copy that of the page or of the index. */
const BEYOND_ROOT = new RegExp(`(?:/${SEARCH_FOLDER}(?:/manifest\\.json)?|/index\\.html)?/*$`);

/**
 * The place that an argument names. Throws `UsageError` for a folder that is not there, and for an address that is none
 * or that holds a password.
 */
export function placeOf(argument: string): Place {
  if (!/^https?:/i.test(argument)) return { kind: "folder", folder: existingFolder(argument) };
  if (!URL.canParse(argument)) throw new UsageError(`${argument}: no address of a site`);
  const url = new URL(argument);
  if (url.username || url.password) {
    // Not repeated: what is printed ends in logs.
    throw new UsageError(`${url.host}: give the address without user and password`);
  }
  return { kind: "address", root: `${url.origin}${url.pathname.replace(BEYOND_ROOT, "")}/` };
}

/** The place as messages name it. */
export const nameOf = (place: Place): string => (place.kind === "folder" ? place.folder : place.root);
