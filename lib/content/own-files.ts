/** The files of a community that its site holds as they are. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
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

/** The settings that name them. */
export type OwnFileSettings = Pick<ContentConfig["site"], "static" | "logo" | "icons">;

/**
 * Lists the folder that `static` names in the settings; null if it names none. Throws `ExpectedError` if there is no
 * such folder, if a link leads there, or if the logo or the icon is not in it.
 */
export function listOwnFiles(
  content: string,
  { static: name, logo, icons }: OwnFileSettings,
): OwnFiles | null {
  const folder = name === null ? null : ownPlace(content, "static", name);
  if (folder !== null && !existsSync(folder))
    throw settingFault(content, "static", `there is no folder ${folder}`);
  const names = folder === null ? [] : listFolder(folder).files;
  for (const [key, file] of Object.entries({ logo, icons })) {
    if (file !== null && !names.includes(file))
      throw settingFault(content, key, `the folder that static names holds no file ${file}`);
  }
  return folder === null ? null : { folder, names };
}

/** Returns the name of the SVG from which icons are drawn: as `icons` says, or else `icon.svg`; null for none. */
export const iconOf = ({ names }: OwnFiles, { icons }: Pick<OwnFileSettings, "icons">): string | null =>
  icons ?? (names.includes("icon.svg") ? "icon.svg" : null);

/** Returns the file of the community's own icon, or else of its logo, if that is an SVG; undefined if it has none. */
export function ownIcon(content: string, settings: OwnFileSettings): string | undefined {
  const own = listOwnFiles(content, settings);
  if (own === null) return undefined;
  const name = iconOf(own, settings) ?? settings.logo;
  return name?.endsWith(".svg") ? path.join(own.folder, name) : undefined;
}

/** The note in Next's working folder: `qa dev` writes it, the pages' server reads it. Not committed. */
const noteIn = (workspace: string): string => path.join(workspace, ".cache", "own-files.json");

const noteSchema = z.object({ folder: z.string(), icon: z.string().nullable() }).nullable();

/** Notes which folder `static` names now, and which of its files is the icon. */
export function noteOwnFiles(workspace: string, content: string, settings: OwnFileSettings): Promise<void> {
  const own = listOwnFiles(content, settings);
  const note = own && { folder: own.folder, icon: iconOf(own, settings) };
  return writeWhole(noteIn(workspace), JSON.stringify(note satisfies z.infer<typeof noteSchema>));
}

/** Returns a file of the noted folder; null if there is none of this name. Lists the folder anew, for it may change. */
export function readOwnFile(asked: string, workspace = process.cwd()): Buffer | null {
  const file = noteIn(workspace);
  const note = existsSync(file) ? noteSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
  if (note === null) return null;
  const name = asked === "icon.svg" ? (note.icon ?? asked) : asked;
  const isThere = existsSync(note.folder) && listFolder(note.folder).files.includes(name);
  return isThere ? readFileSync(path.join(note.folder, name)) : null;
}
