/** Validates the folders into which `site.yml` lets a sync bring posts. */
import { isToolFolder } from "../post-name";
import { placeBelow, StoredNameError } from "../storage/stored-name";
import { SyncError } from "./state";

/**
 * Returns the absolute path of a folder below the content folder `root`. Throws `SyncError` if the name leads out of
 * it, into a tool's folder, or through a link.
 */
export function checkPlace(root: string, name: string): string {
  const faultOf = (each: string): string | null =>
    each.split("/").some(isToolFolder) ? "names a folder of a tool" : null;
  try {
    return placeBelow(root, name, faultOf);
  } catch (error) {
    if (!(error instanceof StoredNameError)) throw error;
    throw new SyncError(`site.yml: to: ${error.message}; name a folder below the content folder`);
  }
}
