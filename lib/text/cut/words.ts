import { isDigit, isWord } from "@/lib/text/characters";
import { foldTerm } from "@/lib/text/fold-term";
import { stemsOf } from "@/lib/text/stem/stems";
import { partTerm, stemTerm } from "@/lib/text/terms";
import { type CutText, push } from "./token";
import { cutVersion } from "./versions";

/** Cutter for scripts with spaces: words, identifiers, and words joined by connectors. */

/** Longer joined forms are not indexed: people search `sofa-rpc` as `sofarpc`, but never a whole package name. */
const MAX_JOINED_LENGTH = 24;

const CONNECTORS = new Set(".-:/#@$+");

/** Start and end of a word within a compound. */
type Span = readonly [start: number, end: number];

/**
 * Cuts words joined by single connectors: `com.alipay.sofa`, `sofa-rpc`, `localhost:9603`, `5.8.2`. Returns the end.
 */
export function cutCompound(text: CutText, from: number): number {
  const { folded, lower } = text;
  const words: Span[] = [];
  let end = from;
  for (;;) {
    const start = end;
    while (isWord(folded.charCodeAt(end))) end++;
    words.push([start, end]);
    if (!CONNECTORS.has(folded.charAt(end)) || !isWord(folded.charCodeAt(end + 1))) break;
    end++;
  }
  if (words.length === 1 && isContracted(text, from, end)) return end;
  cutSigns(text, from, words[0]);
  const first = text.tokens.length;
  let hasVersion = false;
  for (let i = 0; i < words.length; i++) {
    const numbers = cutVersion(text, words, i);
    hasVersion ||= numbers > 0;
    const span = words[i];
    if (numbers > 0) i += numbers - 1;
    else if (span) cutWord(text, span, i === words.length - 1 ? suffixAt(folded, end) : 0);
  }
  if (words.length === 2 && !hasVersion) {
    const joined = words.map(([start, stop]) => lower.slice(start, stop)).join("");
    const term = foldTerm(joined.replaceAll("_", ""));
    // The whole precedes its words.
    if (term && joined.length <= MAX_JOINED_LENGTH)
      text.tokens.splice(first, 0, { term, kind: "word", start: from, end });
  }
  return end + suffixAt(folded, end);
}

/** What English writes behind an apostrophe. */
const CONTRACTED = /^(?:s|t|d|m|re|ve|ll)$/;

/** Whether letters are the end of another word that says nothing by itself: `s` of else's, `t` of don't. */
const isContracted = ({ folded, lower }: CutText, from: number, end: number): boolean =>
  /['’]/.test(folded.charAt(from - 1)) &&
  isWord(folded.charCodeAt(from - 2)) &&
  CONTRACTED.test(lower.slice(from, end));

/** Returns the number of signs that belong to a name: two of `C++`, one of `F#`. */
function suffixAt(folded: string, end: number): number {
  const length = folded.startsWith("++", end) ? 2 : folded.charAt(end) === "#" ? 1 : 0;
  const next = folded.charCodeAt(end + length);
  // `C++11` is C++; `a#b` and `a+++` are not names.
  return length > 0 &&
    (isDigit(next) ? length === 2 : !isWord(next) && !CONNECTORS.has(folded.charAt(end + length)))
    ? length
    : length > 0 && /[.,:/]/.test(folded.charAt(end + length))
      ? length
      : 0;
}

/** Cuts names that begin with a sign: `.NET`, and options of commands (`-Xmx`, `--server.port`). */
function cutSigns(text: CutText, from: number, first: Span | undefined): void {
  const { folded, lower } = text;
  const sign = folded.charAt(from - 1);
  const before = folded.charCodeAt(from - 2);
  if (!first || isDigit(folded.charCodeAt(from)) || isWord(before)) return;
  const word = lower.slice(first[0], first[1]);
  if (sign === "." && folded.charAt(from - 2) !== ".") push(text, `.${word}`, "word", from - 1, first[1]);
  if (sign !== "-") return;
  push(text, `-${word}`, "flag", from - 1, first[1]);
  const letters = /^[a-z]+(?=\d)/.exec(word)?.[0];
  if (letters) push(text, `-${letters}`, "flag", from - 1, first[1]);
  // A system property of Java: `-Dserver.port` sets `server.port`.
  if (/^D[a-z]{2}/.test(folded.slice(first[0], first[1])))
    push(text, partTerm(word.slice(1)), "part", first[0] + 1, first[1]);
}

/** Fast path: most words have one part, and splitting them would cost more than the rest of the cut. */
const ONE_PIECE = /^(?:[A-Z]+s?|[A-Z]?[a-z]+|\d+)$/;
const IDENTIFIER = /^\w+$/;
/** Parts of a word: `SOFA` and `Registry` of `SOFARegistry`; `Xmx`, `512` and `m` of `Xmx512m`. */
const PIECES = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** Cuts one word with its stems or, if it has several parts (`SOFARegistry`, `undo_log`), with its parts. */
function cutWord(text: CutText, [start, end]: Span, signs: number): void {
  const { folded, lower, rules } = text;
  const written = folded.slice(start, end);
  const word = foldTerm(lower.slice(start, end).replaceAll("_", ""));
  if (signs > 0) {
    push(text, word + folded.slice(end, end + signs), "word", start, end + signs);
    if (word.length < 3) return;
  }
  push(text, word, "word", start, end);
  if (ONE_PIECE.test(written) || !IDENTIFIER.test(written)) {
    for (const stem of stemsOf(word, rules.languages)) push(text, stemTerm(stem), "stem", start, end);
    return;
  }
  for (const match of written.matchAll(PIECES)) {
    if (match[0].length === written.length || !/^[A-Za-z]{2}/.test(match[0])) continue;
    const at = start + match.index;
    const part = lower.slice(at, at + match[0].length);
    push(text, partTerm(part), "part", at, at + part.length);
    for (const stem of stemsOf(part, rules.languages))
      push(text, partTerm(stemTerm(stem)), "stem", at, at + part.length);
  }
}
