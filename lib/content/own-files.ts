/** The files of a community that its site holds as they are. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ContentConfig } from "@/lib/config/config";
import { ownPlace, settingFault } from "./own-place";
import { listFolder } from "./storage/folder";
import { writeWhole } from "./storage/write";

export interface OwnFiles {
  /** Absolute path of the folder. */
  folder: string;
  /** Names relative to it, with `/`. */
  names: string[];
}

/**
 * Lists the folder that `static` names in the settings; null if it names none. Throws `ExpectedError` if there is no
 * such folder, if a link leads there, or if the logo is not in it.
 */
export function listOwnFiles(
  content: string,
  { static: name, logo }: Pick<ContentConfig["site"], "static" | "logo">,
): OwnFiles | null {
  const folder = name === null ? null : ownPlace(content, "static", name);
  if (folder !== null && !existsSync(folder))
    throw settingFault(content, "static", `there is no folder ${folder}`);
  const names = folder === null ? [] : listFolder(folder).files;
  if (logo !== null && !names.includes(logo))
    throw settingFault(content, "logo", `the folder that static names holds no file ${logo}`);
  return folder === null ? null : { folder, names };
}

/** Returns the file of the community's own icon, or else of its logo, if that is an SVG; undefined if it has none. */
export function ownIcon(
  content: string,
  settings: Pick<ContentConfig["site"], "static" | "logo">,
): string | undefined {
  const own = listOwnFiles(content, settings);
  const name = ["icon.svg", settings.logo].find(
    (each) => each?.endsWith(".svg") && own?.names.includes(each),
  );
  return own && name ? path.join(own.folder, name) : undefined;
}

/** The note of the folder in Next's working folder: `qa dev` writes it, the pages' server reads it. Not committed. */
const noteIn = (workspace: string): string => path.join(workspace, ".cache", "own-files");

/** Notes which folder `static` names now; null for none. */
export const noteOwnFolder = (workspace: string, folder: string | null): Promise<void> =>
  writeWhole(noteIn(workspace), folder ?? "");

/** Returns a file of the noted folder; null if there is none of this name. Lists the folder anew, for it may change. */
export function readOwnFile(name: string, workspace = process.cwd()): Buffer | null {
  const note = noteIn(workspace);
  const folder = existsSync(note) ? readFileSync(note, "utf8") : "";
  const isThere = existsSync(folder) && listFolder(folder).files.includes(name);
  return isThere ? readFileSync(path.join(folder, name)) : null;
}
