/** Reads the pages that a community wrote for its site. */
import type { ContentConfig } from "@/lib/config/config";
import { anyText } from "@/lib/config/texts";
import { extractPage } from "@/lib/extract/page";
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { OwnPage } from "@/lib/model/own-page";
import { toHtml } from "@/lib/render/html";
import type { Addresses } from "@/lib/render/link-address";
import { toMarkdown } from "@/lib/render/markdown";
import { toPlainText } from "@/lib/render/plain-text";
import type { Beside } from "./beside/beside";
import { ownPlace, settingFault } from "./own-place";
import { readText } from "./storage/read-text";

/** A page with what the site holds of its local addresses. */
export interface ReadPage extends OwnPage {
  own: Addresses["own"];
}

/** The pages that the settings name, in their order. Throws `ExpectedError` where one of their files is not there, or a link. */
export async function readOwnPages(
  folder: string,
  settings: ContentConfig["site"]["pages"],
  beside: Pick<Beside, "resolve">,
): Promise<{ pages: ReadPage[]; diagnostics: Diagnostic[] }> {
  const pages: ReadPage[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { file, name, title, menu } of settings) {
    const source = await readText(ownPlace(folder, "pages", file));
    if (source === null) throw settingFault(folder, "pages", `there is no file ${file}`);
    const { root, localAddresses, ...extracted } = extractPage(file, source);
    const { own, lost } = await beside.resolve({ post: { path: file, url: null }, localAddresses });
    const addresses: Addresses = { original: null, own };
    pages.push({
      name,
      path: file,
      title: title ?? anyText(extracted.title ?? name),
      body: {
        text: toPlainText(root.children),
        html: toHtml(root.children, addresses),
        markdown: toMarkdown(root.children, addresses),
      },
      menu,
      own,
    });
    diagnostics.push(...[...extracted.diagnostics, ...lost].map((found) => ({ path: file, ...found })));
  }
  return { pages, diagnostics };
}
