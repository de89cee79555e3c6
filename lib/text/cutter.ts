import { boundedMap } from "./bounded-map";
import { type TextRules, type Token, tokenize } from "./tokenize";

/** Cuts a text into terms, as `tokenize` does. */
export type Cutter = (text: string) => readonly Token[];

/** Texts that are kept: the questions and answers of some thirty results, in about 1 MB. */
const MOST_TEXTS = 64;

/** Returns a cutter that keeps the last texts: while a query is typed, most results appear again at the next key. */
export function createCutter(rules: TextRules): Cutter {
  const known = boundedMap<readonly Token[]>(MOST_TEXTS);
  return (text) => {
    const tokens = known.get(text) ?? tokenize(text, rules);
    known.set(text, tokens);
    return tokens;
  };
}
