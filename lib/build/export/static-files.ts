/** Copies the static files of a community into its site, and draws the icons that are missing among them. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { iconOf, listOwnFiles, type OwnFileSettings } from "@/lib/content/own-files";
import { ExpectedError } from "@/lib/model/expected-error";
import type { BuildSettings } from "../settings";
import { drawIcons, ICON_NAMES } from "./icons";

/** Whether a community's own file may replace the program's. */
const isReplaced = (name: string): boolean => ICON_NAMES.has(name) || name === "robots.txt";

/**
 * Copies the folder that the settings name into a finished export, and draws icons in all sizes from its icon. Throws
 * `ExpectedError` as `listOwnFiles` does, if one of its files would replace a page, and if its icon cannot be drawn.
 */
export function copyStatic(
  { content }: Pick<BuildSettings, "content">,
  settings: OwnFileSettings,
  site: string,
): void {
  const own = listOwnFiles(content, settings);
  if (own === null) return;
  for (const name of own.names) {
    const file = path.join(own.folder, name);
    const place = path.join(site, name);
    if (existsSync(place) && !isReplaced(name))
      throw new ExpectedError(`${file}: the site has a file of this name; rename yours`);
    mkdirSync(path.dirname(place), { recursive: true });
    copyFileSync(file, place);
  }
  const icon = iconOf(own, settings);
  if (icon === null) return;
  for (const { name, body } of drawn(path.join(own.folder, icon)))
    if (!own.names.includes(name)) writeFileSync(path.join(site, name), body);
}

function drawn(file: string): ReturnType<typeof drawIcons> {
  try {
    return drawIcons(readFileSync(file, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ExpectedError(`${file}: no icons can be drawn from it: ${why}; save it as a plain SVG`);
  }
}
