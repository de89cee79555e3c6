/** Every file of the site that is no page: written into the export by the build. */
import { api } from "./api";
import type { ExportContext, ExportFile } from "./context";
import { crawlers } from "./crawlers";
import { feeds } from "./feeds";
import { twins } from "./twin";

/** All files for programs. Pure: the same knowledge base gives the same bytes. */
export function exportFiles(context: ExportContext): ExportFile[] {
  return [...api(context), ...twins(context), ...feeds(context), ...crawlers(context)];
}
