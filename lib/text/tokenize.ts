import { CLASS, classOf } from "./characters";
import { type CutText, PLAIN_RULES, type TextRules, type Token } from "./cut/token";
import { cutGrams, cutHangul, cutIdeographs } from "./cut/unspaced";
import { cutCompound } from "./cut/words";
import { foldText, lowerCase } from "./normalize";

/**
 * The one tokenizer: the index build, the worker, the command line and the highlighter cut text here and nowhere else, so
 * that a query is cut as the text was. One cutter a script, linear in the length of the text.
 */

export { MAX_TERM_LENGTH, PLAIN_RULES, type TermKind, type TextRules, type Token } from "./cut/token";

/** Cuts a text into terms with their places, in order of their start. */
export function tokenize(text: string, rules: TextRules = PLAIN_RULES): Token[] {
  const folded = foldText(text, rules.fold);
  const cut: CutText = { folded, lower: lowerCase(folded), rules, tokens: [] };
  let at = 0;
  while (at < folded.length) at = cutAt(cut, at);
  return cut.tokens.sort((a, b) => a.start - b.start);
}

/** Cuts the run that begins at a place, and returns where the next may begin. */
function cutAt(cut: CutText, at: number): number {
  switch (classOf(cut.folded.charCodeAt(at))) {
    case CLASS.han:
    case CLASS.hiragana:
    case CLASS.katakana:
      return cutIdeographs(cut, at);
    case CLASS.hangul:
      return cutHangul(cut, at);
    case CLASS.unspaced:
      return cutGrams(cut, at);
    case CLASS.word:
      return cutCompound(cut, at);
    default:
      return at + 1;
  }
}

/** The distinct terms of a text, for places where offsets do not matter. */
export function terms(text: string, rules?: TextRules): string[] {
  return [...new Set(tokenize(text, rules).map((token) => token.term))];
}
