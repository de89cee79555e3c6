import { CLASS, classOf } from "./characters";
import { type CutText, PLAIN_RULES, type TextRules, type Token } from "./cut/token";
import { cutGrams, cutHangul, cutIdeographs } from "./cut/unspaced";
import { cutCompound } from "./cut/words";
import { foldText, lowerCase } from "./normalize";

/**
 * The one tokenizer: the index build, the worker, the command line and the highlighter cut text only here, so that a
 * query is cut as the text was. One cutter per script; linear in the length of the text.
 */

export { MAX_TERM_LENGTH, PLAIN_RULES, type TermKind, type TextRules, type Token } from "./cut/token";

/** Cuts a text into terms with their offsets, in order of their start. */
export function tokenize(text: string, rules: TextRules = PLAIN_RULES): Token[] {
  const folded = foldText(text, rules.fold);
  const cut: CutText = { folded, lower: lowerCase(folded), rules, tokens: [] };
  let at = 0;
  while (at < folded.length) at = cutAt(cut, at);
  return cut.tokens.sort((a, b) => a.start - b.start);
}

/** Cuts the run that begins at an offset, and returns where the next may begin. */
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

/** Returns the distinct terms of a text, for uses without offsets. */
export function terms(text: string, rules?: TextRules): string[] {
  return [...new Set(tokenize(text, rules).map((token) => token.term))];
}
