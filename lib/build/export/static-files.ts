/** Copies the static files of a community into its site. */
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { listFolder } from "@/lib/content/storage/folder";
import { ExpectedError } from "@/lib/model/expected-error";
import type { BuildSettings } from "../settings";

/** Files of the program that a community's own file may replace. */
const REPLACED =
  /^(?:favicon\.ico|icon\.svg|icon-192\.png|icon-512\.png|icon-maskable-512\.png|apple-touch-icon\.png|robots\.txt)$/;

/**
 * Copies the folder that the settings name into a finished export. Throws `ExpectedError` if there is no such folder,
 * if one of its files would replace a page, or if the logo is missing from it.
 */
export function copyStatic(
  { content }: Pick<BuildSettings, "content">,
  { static: name, logo }: { static: string | null; logo: string | null },
  site: string,
): void {
  const file = path.join(content, "site.yml");
  if (name !== null) {
    const folder = path.join(content, name);
    if (!existsSync(folder)) throw new ExpectedError(`${file}: static: there is no folder ${folder}`);
    for (const below of listFolder(folder).files) {
      const place = path.join(site, below);
      if (existsSync(place) && !REPLACED.test(below))
        throw new ExpectedError(
          `${path.join(folder, below)}: the site has a file of this name; rename yours`,
        );
      mkdirSync(path.dirname(place), { recursive: true });
      copyFileSync(path.join(folder, below), place);
    }
  }
  if (logo !== null && !existsSync(path.join(site, logo)))
    throw new ExpectedError(`${file}: logo: the folder that static names holds no file ${logo}`);
}
