/** Every file of the site that is not a page; the build writes them into the export. */
import { about } from "./about";
import { api } from "./api";
import type { ExportContext, ExportFile } from "./context";
import { crawlers } from "./crawlers";
import { feeds } from "./feeds";
import { issueTwins } from "./issue-twin";
import { ownPageTwins } from "./own-page-twin";
import { twins } from "./twin";

/** Disables Jekyll on GitHub Pages, which drops every folder whose name begins with `_`. */
const NO_JEKYLL: ExportFile = { name: ".nojekyll", body: "" };

/** Returns all files for programs. Pure: the same knowledge base gives the same bytes. */
export function exportFiles(context: ExportContext): ExportFile[] {
  return [
    about(context),
    ...api(context),
    ...twins(context),
    ...issueTwins(context),
    ...ownPageTwins(context),
    ...feeds(context),
    ...crawlers(context),
    NO_JEKYLL,
  ];
}
