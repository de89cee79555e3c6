import type { RichText } from "@/lib/model/pair";
import { highlightCode } from "@/lib/render/highlight-code";
import {
  alignedCells,
  bareLinks,
  copyableCode,
  focusableScrollers,
  linkedImages,
  namedNotes,
  namedTasks,
} from "@/lib/site/post-html";
import { languageOf } from "@/lib/site/wording/language-of";
import type { ReadyHtml } from "./prose";

/** A text of a post for `Prose`. Its HTML was sanitised when the knowledge base was built (`lib/render`). Build time only. */
export async function readyHtml(content: Pick<RichText, "text" | "html">): Promise<ReadyHtml> {
  const lang = languageOf(content.text);
  const html = copyableCode(focusableScrollers(await highlightCode(content.html), lang), lang);
  return {
    lang,
    html: linkedImages(bareLinks(namedTasks(namedNotes(alignedCells(html), lang), lang)), lang),
  };
}
