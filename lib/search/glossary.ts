import { terms } from "@/lib/text/tokenize";

/** Equivalent terms across languages and spellings, looked up both ways. */

export interface GlossaryMatch {
  /** Offsets into the text that was searched. */
  start: number;
  end: number;
  /** The other members of the group. */
  others: string[];
}

export interface Glossary {
  /** Terms of the glossary in a normalised text: longest first, without overlaps, in order. */
  find(text: string): GlossaryMatch[];
}

/** Longest term looked for: in words, and in Han characters. */
const MAX_WORDS = 4;
const MAX_HAN = 8;

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

const keyOf = (term: string): string => (term.match(/[a-z0-9]+|[\u3400-\u9fff]+/g) ?? []).map(keyPart).join(" ");
const keyPart = (part: string): string => (/^[a-z]/.test(part) ? stem(part) : part);

export function createGlossary(groups: readonly (readonly string[])[]): Glossary {
  const byKey = new Map<string, Set<number>>();
  groups.forEach((group, i) => {
    for (const term of group) {
      const key = keyOf(term);
      if (!key) continue;
      const known = byKey.get(key);
      if (known) known.add(i);
      else byKey.set(key, new Set([i]));
    }
  });
  const othersOf = (key: string): string[] => {
    const found = new Set<string>();
    for (const i of byKey.get(key) ?? []) for (const term of groups[i] ?? []) if (keyOf(term) !== key) found.add(term);
    return [...found];
  };

  return {
    find(text) {
      const matches: GlossaryMatch[] = [];
      const pieces = [...text.matchAll(/[a-z0-9]+|[\u3400-\u9fff]/g)];
      let i = 0;
      while (i < pieces.length) {
        const match = longestAt(text, pieces, i);
        if (match) matches.push({ start: match.start, end: match.end, others: othersOf(match.key) });
        i += match ? match.count : 1;
      }
      return matches;
    },
  };

  function longestAt(text: string, pieces: RegExpExecArray[], from: number) {
    for (let count = Math.min(MAX_HAN, pieces.length - from); count > 0; count--) {
      const first = pieces[from];
      const last = pieces[from + count - 1];
      if (!first || !last) continue;
      const start = first.index;
      const end = last.index + last[0].length;
      const slice = text.slice(start, end);
      if (!/^[\u3400-\u9fff]+$/.test(slice) && (count > MAX_WORDS || /[^a-z0-9 _-]/.test(slice.replace(/[\u3400-\u9fff]/g, "")))) {
        continue;
      }
      const key = keyOf(slice);
      if (byKey.has(key)) return { start, end, key, count };
    }
    return null;
  }
}

/** What a member of a group is searched by: pairs and words; single characters only if there is nothing else. */
export function searchTerms(term: string): string[] {
  const all = terms(term);
  const long = all.filter((t) => t.length > 1);
  return long.length > 0 ? long : all;
}
