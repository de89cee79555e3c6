/** Splits a question for its page, so that nothing repeats: the sentence that asks as the title, the rest below. */
import type { RichText } from "@/lib/model/pair";
import { cutText } from "@/lib/render/cut-text";
import { headline, saysNothing } from "./headline";

export interface QuestionParts {
  title: string;
  /** The title with its code and links; null if no heading may contain them. */
  titleHtml: string | null;
  /** HTML of the rest; null if there is none. */
  rest: string | null;
}

/** Prefer a title of up to this length to one that repeats the text below in shortened form. */
const LONGEST_TITLE = 180;
const MEDIA = /<(?:img|pre|table|input)\b/;
const CODE = /<pre[\s>][\s\S]*?<\/pre>/g;
const TAGS = /<[^>]*>/g;

/**
 * Returns the parts of a question. If the title is no passage of the text, because it was shortened, the rest is the
 * whole text.
 */
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

/** Returns whether these words are a whole line, apart from final punctuation. */
const isLine = (text: string, words: string): boolean =>
  text.split("\n").some((line) => line.replace(/\s+/g, " ").trim().slice(0, -1) === words);
