/** Resolves the files and folders of a community that its site publishes. */
import path from "node:path";
import { ExpectedError } from "@/lib/model/expected-error";
import { placeBelow, StoredNameError } from "./storage/stored-name";

/** Returns the message of a fault in the settings of a content folder. */
export const settingFault = (content: string, setting: string, fault: string): ExpectedError =>
  new ExpectedError(`${path.join(content, "site.yml")}: ${setting}: ${fault}`);

/**
 * Returns the path of what a setting names below the content folder. Throws `ExpectedError` if a link leads there:
 * through it the site would publish files of the computer that builds it.
 */
export function ownPlace(content: string, setting: string, name: string): string {
  // For a folder below that of the settings, what they name lies above (`filesFor`).
  const [, up = "", below = ""] = /^((?:\.\.\/)*)(.*)$/s.exec(name) ?? [];
  try {
    return placeBelow(path.join(content, up), below);
  } catch (error) {
    if (!(error instanceof StoredNameError)) throw error;
    throw settingFault(content, setting, `${error.message}; put the files themselves there`);
  }
}
