import { isHan, isWord } from "./characters";
import { type FoldTable, foldText, lowerCase } from "./normalize";

/**
 * The one tokenizer: the index build, the worker, the command line and the highlighter cut text here and
 * nowhere else, so that a query is cut as the text was.
 */

/** `pair`: two Han characters that stand side by side; `single`: one Han character; `word`: a Latin word or
 *  identifier as a whole; `part`: a piece of one. */
export type TermKind = "pair" | "single" | "word" | "part";

export interface Token {
  term: string;
  kind: TermKind;
  /** Offsets in UTF-16 code units of the text as given. */
  start: number;
  end: number;
}

/** Longer words are cut: a pasted Base64 line must not become a term of its own length. */
export const MAX_TERM_LENGTH = 40;

/** Joined forms of compounds above this are not indexed: `sofa-rpc` is asked for as `sofarpc`, a package name never is. */
const MAX_JOINED_LENGTH = 24;

const CONNECTORS = new Set(".-:/#@$+");

/** Cuts a text into terms with their places, in order of their start. */
export function tokenize(text: string, table?: FoldTable): Token[] {
  const folded = foldText(text, table);
  const lower = lowerCase(folded);
  const tokens: Token[] = [];
  let i = 0;
  while (i < folded.length) {
    const code = folded.charCodeAt(i);
    if (isHan(code)) i = hanRun(lower, i, tokens);
    else if (isWord(code)) i = compound(folded, lower, i, tokens);
    else i++;
  }
  return tokens;
}

/** The distinct terms of a text, for places where offsets do not matter. */
export function terms(text: string, table?: FoldTable): string[] {
  return [...new Set(tokenize(text, table).map((token) => token.term))];
}

/** Every character of the run, and every two neighbours; never across a gap. */
function hanRun(lower: string, from: number, tokens: Token[]): number {
  let end = from;
  while (end < lower.length && isHan(lower.charCodeAt(end))) {
    tokens.push({ term: lower.charAt(end), kind: "single", start: end, end: end + 1 });
    if (end + 1 < lower.length && isHan(lower.charCodeAt(end + 1))) {
      tokens.push({ term: lower.slice(end, end + 2), kind: "pair", start: end, end: end + 2 });
    }
    end++;
  }
  return end;
}

/** Words held together by single connectors: `com.alipay.sofa`, `sofa-rpc`, `localhost:9603`, `5.8.2`. */
function compound(folded: string, lower: string, from: number, tokens: Token[]): number {
  const words: [number, number][] = [];
  let end = from;
  for (;;) {
    const start = end;
    while (end < folded.length && isWord(folded.charCodeAt(end))) end++;
    words.push([start, end]);
    const more = CONNECTORS.has(folded.charAt(end)) && isWord(folded.charCodeAt(end + 1));
    if (!more) break;
    end++;
  }
  if (words.length > 1) {
    const whole = lower.slice(from, end);
    if (/^\d+(\.\d+)+$/.test(whole)) {
      push(tokens, whole, "word", from, end);
      return end;
    }
    const joined = words.map(([start, stop]) => lower.slice(start, stop)).join("");
    if (words.length === 2 && joined.length <= MAX_JOINED_LENGTH)
      push(tokens, joined.replaceAll("_", ""), "word", from, end);
  }
  for (const [start, stop] of words) word(folded, lower, start, stop, tokens);
  return end;
}

/** Most words; taking them apart would cost more than all the rest of the text. */
const ONE_PIECE = /^(?:[A-Z]+|[A-Z]?[a-z]+)?\d*$/;

/** One word and, if it is made of several (`SOFARegistry`, `undo_log`), its parts. */
function word(folded: string, lower: string, start: number, end: number, tokens: Token[]): void {
  push(tokens, lower.slice(start, end).replaceAll("_", ""), "word", start, end);
  const written = folded.slice(start, end);
  if (ONE_PIECE.test(written) || !/^\w+$/.test(written)) return;
  const pieces = [...written.matchAll(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/g)];
  if (pieces.length < 2) return;
  for (const match of pieces) {
    if (!/^[A-Za-z]{2}/.test(match[0])) continue;
    const at = start + match.index;
    push(tokens, lower.slice(at, at + match[0].length), "part", at, at + match[0].length);
  }
}

function push(tokens: Token[], term: string, kind: TermKind, start: number, end: number): void {
  if (term) tokens.push({ term: term.slice(0, MAX_TERM_LENGTH), kind, start, end });
}
