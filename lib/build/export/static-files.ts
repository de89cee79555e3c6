/** Copies the static files of a community into its site. */
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { listOwnFiles } from "@/lib/content/own-files";
import { ExpectedError } from "@/lib/model/expected-error";
import type { BuildSettings } from "../settings";

/** Files of the program that a community's own file may replace. */
const REPLACED =
  /^(?:favicon\.ico|icon\.svg|icon-192\.png|icon-512\.png|icon-maskable-512\.png|apple-touch-icon\.png|robots\.txt)$/;

/**
 * Copies the folder that the settings name into a finished export. Throws `ExpectedError` as `listOwnFiles` does, and if
 * one of its files would replace a page.
 */
export function copyStatic(
  { content }: Pick<BuildSettings, "content">,
  settings: Parameters<typeof listOwnFiles>[1],
  site: string,
): void {
  const own = listOwnFiles(content, settings);
  if (own === null) return;
  for (const name of own.names) {
    const file = path.join(own.folder, name);
    const place = path.join(site, name);
    if (existsSync(place) && !REPLACED.test(name))
      throw new ExpectedError(`${file}: the site has a file of this name; rename yours`);
    mkdirSync(path.dirname(place), { recursive: true });
    copyFileSync(file, place);
  }
}
