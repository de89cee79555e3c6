/** A question as a page shows it, once: the sentence that asks as its title, below it what else it says. */
import type { RichText } from "@/lib/model/pair";
import { cutText } from "@/lib/render/cut-text";
import { headline, saysNothing } from "./headline";

export interface QuestionParts {
  title: string;
  /** The title with its code and links; null where it has none that a heading holds. */
  titleHtml: string | null;
  /** HTML of what the title leaves; null if that is nothing. */
  rest: string | null;
}

/** A title may be this long rather than repeat, cut short, what stands below it. */
const LONGEST_TITLE = 180;
const MEDIA = /<(?:img|pre|table|input)\b/;
const CODE = /<pre[\s>][\s\S]*?<\/pre>/g;
const TAGS = /<[^>]*>/g;

/** The parts of a question. A title that is no passage of the text, cut short for one, leaves all of it below. */
export function questionParts({ text, html }: Pick<RichText, "text" | "html">): QuestionParts {
  const prose = html.includes("<pre") ? html.replace(CODE, "\n").replace(TAGS, "") : text;
  for (const title of [headline(prose), headline(prose, LONGEST_TITLE)]) {
    const words = title.replace(/…$/u, "");
    const isCutWithin = title !== words && !isLine(prose, words);
    const cut = isCutWithin ? null : cutText(html, words);
    if (!cut) continue;
    const isRestShown = MEDIA.test(cut.rest) || !saysNothing(cut.rest.replace(TAGS, " "));
    return {
      title,
      titleHtml: title === words ? cut.inside : null,
      rest: isRestShown ? cut.rest : null,
    };
  }
  return { title: headline(text), titleHtml: null, rest: html };
}

/** Whether these words are a whole line but for the mark at its end. */
const isLine = (text: string, words: string): boolean =>
  text.split("\n").some((line) => line.replace(/\s+/g, " ").trim().slice(0, -1) === words);
