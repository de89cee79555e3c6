import type { PackedGlossary } from "@/lib/search/format/glossary";
import type { Interpretation } from "@/lib/search/types";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { isHan } from "@/lib/text/characters";
import { terms } from "@/lib/text/tokenize";

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
  /** Terms of the glossary in a normalised text: longest first, without overlaps, in order. */
  find(text: string): GlossaryMatch[];
}

export const NO_GLOSSARY: Glossary = { find: () => [] };

/** Longest term looked for, in words and Han characters. */
const MAX_PIECES = 8;

/**
 * A crude stem, the same for both sides: it only has to make `containers` meet `container` and `retrying` meet
 * `retry`, never to be a word.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const cut = word.replace(/(?:ations?|ings?|ed|ies|es|s|e|y)$/, "");
  const kept = cut.length >= 3 ? cut : word;
  return kept.replace(/([bdgklmnprt])\1$/, "$1");
}

const PIECE = /[a-z0-9]+|[\u3400-\u9fff]/g;
const HAN_ALONE = /^[\u3400-\u9fff]+$/;

/** A piece in a key: Latin ones are stemmed, and parted from what stands before them. */
const keyPart = (piece: string): string =>
  /^[a-z]/.test(piece) ? ` ${stem(piece)}` : /^\d/.test(piece) ? ` ${piece}` : piece;

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
    const meanings = known.get(piece) ?? meaningsAbout(piece, packed);
    known.set(piece, meanings);
    return meanings.get(key) ?? [];
  }

  return {
    find(text) {
      const matches: GlossaryMatch[] = [];
      const pieces = [...text.matchAll(PIECE)];
      for (let i = 0; i < pieces.length; ) {
        const match = longestAt(text, pieces, i);
        if (match) matches.push(match);
        i += match ? match.pieces : 1;
      }
      return matches;
    },
  };

  function longestAt(text: string, pieces: readonly RegExpExecArray[], from: number) {
    const start = pieces[from]?.index ?? 0;
    for (let count = Math.min(MAX_PIECES, pieces.length - from); count > 0; count--) {
      const last = pieces[from + count - 1];
      if (!last) continue;
      const end = last.index + last[0].length;
      const slice = text.slice(start, end);
      // Only what stands together can be a term: a space or a hyphen may part its words.
      if (/[^a-z0-9\u3400-\u9fff _-]|[ _-]{2}|[\u3400-\u9fff] [\u3400-\u9fff]/.test(slice)) continue;
      // One Han character is a word only by itself: 主 is not meant in 主机.
      if (end - start === 1 && (isHan(text.charCodeAt(start - 1)) || isHan(text.charCodeAt(end)))) continue;
      const synonyms = synonymsOf(keyOf(slice));
      if (synonyms.length > 0) return { start, end, synonyms, pieces: count };
    }
    return null;
  }

  function synonymsOf(key: string): Synonym[] {
    const meanings = meaningsOf(key);
    // 連線 is 连接, and 连接 is connection.
    const further = meanings
      .filter(({ kind }) => kind === "traditional")
      .flatMap(({ terms }) => terms.flatMap((term) => meaningsOf(keyOf(term))));
    const synonyms = new Map<string, Synonym>();
    for (const { terms, weight, kind } of [...meanings, ...further]) {
      for (const term of terms) {
        if (!synonyms.has(term) && keyOf(term) !== key) synonyms.set(term, { term, weight, kind });
      }
    }
    return [...synonyms.values()];
  }
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

/** What a term of the glossary is searched by: pairs and words; single characters only if there is nothing else. */
export function searchTerms(term: string): string[] {
  const all = terms(term);
  const long = all.filter((t) => t.length > 1);
  return long.length > 0 ? long : all;
}
