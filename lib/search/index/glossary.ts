import type { PackedGlossary } from "@/lib/search/format/glossary";
import type { Interpretation } from "@/lib/search/types";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { isHan } from "@/lib/text/characters";
import { foldTerm } from "@/lib/text/fold-term";
import { stemEnglish } from "@/lib/text/stem/stems";
import { type TextRules, tokenize } from "@/lib/text/tokenize";
import { plainTerm, type QueryTerm, wordTerm } from "./query-term";

/** Equivalent terms across languages, spellings and regions, looked up from any of them. */

/** Another way to say a term. */
export interface Synonym {
  term: string;
  weight: number;
  kind: Extract<Interpretation["kind"], "glossary" | "traditional">;
}

export interface GlossaryMatch {
  /** Offsets into the text that was searched. */
  start: number;
  end: number;
  synonyms: Synonym[];
}

export interface Glossary {
  /**
   * Terms of the glossary in a normalised text: longest first, without overlaps, in order. `regional`: whether words of
   * Taiwan and Hong Kong are meant.
   */
  find(text: string, regional: boolean): GlossaryMatch[];
  /** What the terms that begin like an unfinished word stand for. */
  complete(beginning: string): Synonym[];
}

export const NO_GLOSSARY: Glossary = { find: () => [], complete: () => [] };

/** Longest term looked for, in words and Han characters. */
const MAX_PIECES = 8;

/** Terms that complete an unfinished word, at most: a beginning that more of them share says too little. */
const MAX_COMPLETED = 4;

const PIECE = /[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])[\p{L}\p{M}\p{N}])+/gu;
const HAN_ALONE = /^[\u3400-\u9fff]+$/;

/** A piece in a key: words are folded, English ones stemmed, and parted from what stands before them. */
function keyPart(piece: string): string {
  if (HAN_ALONE.test(piece)) return piece;
  const word = foldTerm(piece);
  return ` ${/^[a-z]+$/.test(word) ? stemEnglish(word) : word}`;
}

/** What a term is looked up by: its pieces. Han characters alone are their own key, whatever joins them. */
const keyOf = (term: string): string =>
  HAN_ALONE.test(term) ? term : (term.match(PIECE) ?? []).map(keyPart).join("");

/** Terms that mean the same as the one that led to them. */
interface Meaning extends Omit<Synonym, "term"> {
  terms: readonly string[];
}

/** What the keys that begin with the same piece lead to. */
type Meanings = ReadonlyMap<string, readonly Meaning[]>;

/** Opened at a reader's first key: of a thousand lines only those are read that hold a piece of what was typed. */
export function openGlossary(packed: PackedGlossary): Glossary {
  const known = new Map<string, Meanings>();

  function meaningsOf(key: string): readonly Meaning[] {
    const [piece] = key.match(PIECE) ?? [];
    if (!piece) return [];
    // A stem is the beginning of its words but for its last letter: `retri` of retry, `hope` of hoping.
    const meanings = known.get(piece) ?? meaningsAbout(piece.replace(/[ei]$/, ""), packed);
    known.set(piece, meanings);
    return meanings.get(key) ?? [];
  }

  return {
    find(text, regional) {
      const matches: GlossaryMatch[] = [];
      const pieces = [...text.matchAll(PIECE)];
      for (let i = 0; i < pieces.length; ) {
        const match = longestAt(text, pieces, i, regional);
        if (match) matches.push(match);
        i += match ? match.pieces : 1;
      }
      return matches;
    },
    complete: (beginning) => completions(beginning, packed),
  };

  function longestAt(text: string, pieces: readonly RegExpExecArray[], from: number, regional: boolean) {
    const start = pieces[from]?.index ?? 0;
    for (let count = Math.min(MAX_PIECES, pieces.length - from); count > 0; count--) {
      const last = pieces[from + count - 1];
      if (!last) continue;
      const end = last.index + last[0].length;
      const slice = text.slice(start, end);
      // Only what stands together can be a term: a space or a hyphen may part its words.
      if (/[^\p{L}\p{M}\p{N} _-]|[ _-]{2}|[\u3400-\u9fff] [\u3400-\u9fff]/u.test(slice)) continue;
      // One Han character is a word only by itself: 主 is not meant in 主机.
      if (end - start === 1 && (isHan(text.charCodeAt(start - 1)) || isHan(text.charCodeAt(end)))) continue;
      const synonyms = synonymsOf(keyOf(slice), regional);
      if (synonyms.length > 0) return { start, end, synonyms, pieces: count };
    }
    return null;
  }

  function synonymsOf(key: string, regional: boolean): Synonym[] {
    const meanings = meaningsOf(key).filter(({ kind }) => regional || kind !== "traditional");
    // "release" sets free and publishes: of several senses each may be the one that is not meant.
    const senses = meanings.filter(({ kind }) => kind === "glossary").length;
    // 連線 is 连接, and 连接 is connection.
    const further = meanings
      .filter(({ kind }) => kind === "traditional")
      .flatMap(({ terms }) => terms.flatMap((term) => meaningsOf(keyOf(term))));
    const synonyms = new Map<string, Synonym>();
    for (const { terms, weight, kind } of [...meanings, ...further]) {
      for (const term of terms) {
        if (synonyms.has(term) || keyOf(term) === key) continue;
        synonyms.set(term, { term, weight: weight / Math.max(1, senses) ** PARAMS.senses, kind });
      }
    }
    return [...synonyms.values()];
  }
}

/** The terms of the groups in which a term begins like an unfinished word. */
function completions(beginning: string, { groups, common }: PackedGlossary): Synonym[] {
  const synonyms = new Map<string, Synonym>();
  let completed = 0;
  const learn = (lines: readonly string[], weight: number): void => {
    const begun = lines.flatMap((group) => {
      const found = group.split(/[>|]/).filter((term) => term.startsWith(beginning));
      return found.length > 0 ? [{ group, rest: Math.min(...found.map(({ length }) => length)) }] : [];
    });
    // The shortest word is the likeliest: transaction before transaction message.
    for (const { group } of begun.sort((a, b) => a.rest - b.rest)) {
      if (completed++ >= MAX_COMPLETED) return;
      for (const term of (group.split(">")[0] ?? "").split("|"))
        if (!synonyms.has(term)) synonyms.set(term, { term, weight, kind: "glossary" });
    }
  };
  learn(groups, PARAMS.glossary);
  learn(common, PARAMS.common);
  return [...synonyms.values()];
}

/** A line that a key leads from holds every piece of it; so the lines that hold the first one are all that count. */
function meaningsAbout(piece: string, { regional, groups, common }: PackedGlossary): Meanings {
  const byKey = new Map<string, Meaning[]>();
  const learn = (from: string, meaning: Meaning): void => {
    const key = keyOf(from);
    const known = byKey.get(key);
    if (known) known.push(meaning);
    else byKey.set(key, [meaning]);
  };
  const learnGroups = (lines: readonly string[], weight: number): void => {
    for (const group of lines.filter((line) => line.includes(piece))) {
      const meaning: Meaning = { terms: (group.split(">")[0] ?? "").split("|"), weight, kind: "glossary" };
      for (const from of group.split(/[>|]/)) if (from.includes(piece)) learn(from, meaning);
    }
  };
  for (const line of regional) {
    if (!line.includes(piece)) continue;
    const [from = "", term = ""] = line.split(" ");
    if (from.includes(piece)) learn(from, { terms: [term], weight: PARAMS.regional, kind: "traditional" });
  }
  learnGroups(groups, PARAMS.glossary);
  learnGroups(common, PARAMS.common);
  return byKey;
}

/** What a term of the glossary is searched by: bigrams and words; single characters only where there is nothing else. */
export function glossaryTerms(term: string, rules: TextRules): QueryTerm[] {
  const tokens = tokenize(term, rules).filter(({ kind }) => kind !== "stem" && kind !== "part");
  const long = tokens.filter(({ kind }) => kind !== "single");
  // Of `k8s-operator` the words; the joined form stands nowhere but in texts that join it.
  const words = long.filter((a) => !long.some((b) => b !== a && b.start === a.start && b.end < a.end));
  const found = long.length > 0 ? words : tokens;
  return found.map(({ term: text, kind }) =>
    kind === "word" ? wordTerm(text, rules.languages) : plainTerm(text),
  );
}
