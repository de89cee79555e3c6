import type { Glossary } from "@/lib/search/index/glossary";
import { searchTerms } from "@/lib/search/index/glossary";
import type { Interpretation } from "@/lib/search/types";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { type Token, tokenize } from "@/lib/text/tokenize";

/** A way to say a concept: terms that belong together. */
export interface Alternative {
  terms: string[];
  /** How much it counts beside the literal words (1). */
  weight: number;
  /** What was done to get here; null for the words as typed. */
  origin: Interpretation | null;
}

/** One thing that a query asks for, with every way to say it. A pair counts the best of them. */
export interface Concept {
  /** As typed, normalised. */
  text: string;
  start: number;
  end: number;
  kind: "han" | "single" | "latin";
  weight: number;
  alternatives: Alternative[];
}

/** Cuts a normalised query, filler blanked out, into its concepts. */
export function conceptsOf(text: string, glossary: Glossary): Concept[] {
  const matches = glossary.find(text);
  const concepts: Concept[] = [];
  const tokens = tokenize(text);
  const share = Math.max(2, Math.floor(PARAMS.synonyms / Math.max(1, matches.length)));
  for (const match of matches) {
    const inside = tokens.filter((token) => token.start >= match.start && token.end <= match.end);
    const literal = inside
      .filter((token) => token.kind !== "single" && token.kind !== "part")
      .map(({ term }) => term);
    const shown = text.slice(match.start, match.end);
    concepts.push({
      text: shown,
      start: match.start,
      end: match.end,
      kind: /[a-z]/.test(shown) ? "latin" : "han",
      weight: /[a-z]/.test(shown) ? PARAMS.latin : 1,
      alternatives: [
        { terms: literal.length > 0 ? literal : inside.map(({ term }) => term), weight: 1, origin: null },
        ...match.synonyms.slice(0, share).map(({ term, weight, kind }) => ({
          terms: searchTerms(term),
          weight,
          origin: { kind, from: shown, to: term },
        })),
      ],
    });
  }
  const covered = (token: Token): boolean =>
    matches.some((match) => token.start >= match.start && token.end <= match.end);
  for (const token of tokens) {
    if (token.kind === "single") concepts.push(simple(token, "single", PARAMS.single));
    else if (token.kind === "pair" && !covered(token)) concepts.push(simple(token, "han", 1));
  }
  for (const group of wordGroups(tokens.filter((token) => token.kind === "word" || token.kind === "part"))) {
    const first = group[0];
    if (!first || group.every(covered)) continue;
    const end = Math.max(...group.map((token) => token.end));
    const whole = group.filter(
      (token) => token.start === first.start && token.end === end && token.kind === "word",
    );
    const words = group.filter((token) => token.kind === "word" && !whole.includes(token));
    const parts = group.filter((token) => token.kind === "part");
    const alternatives = [whole, words, parts]
      .filter((list) => list.length > 0)
      .map((list, i) => ({
        terms: list.map(({ term }) => term),
        weight: i === 0 ? 1 : PARAMS.parts,
        origin: null,
      }));
    concepts.push({
      text: text.slice(first.start, end),
      start: first.start,
      end,
      kind: "latin",
      weight: PARAMS.latin,
      alternatives,
    });
  }
  return concepts.sort((a, b) => a.start - b.start);
}

/**
 * Whether a concept is asked for at once: all but single characters within a pair or word. Those wait for what the index
 * says of it; the last of the text does not, since its pair may be on its way.
 */
export const isForemost = (concept: Concept, concepts: readonly Concept[], text: string): boolean =>
  concept.kind !== "single" ||
  concept.end === text.length ||
  !concepts.some((whole) => isWithin(concept, whole));

/** Whether a single character stands in a pair or word. */
export const isWithin = (single: Concept, { kind, start, end }: Concept): boolean =>
  kind !== "single" && start <= single.start && end >= single.end;

function simple(token: Token, kind: Concept["kind"], weight: number): Concept {
  const alternatives = [{ terms: [token.term], weight: 1, origin: null }];
  return { text: token.term, start: token.start, end: token.end, kind, weight, alternatives };
}

/** Words and parts that overlap belong to one identifier. */
function wordGroups(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let end = -1;
  for (const token of tokens) {
    if (token.start < end) groups.at(-1)?.push(token);
    else groups.push([token]);
    end = Math.max(end, token.end);
  }
  return groups;
}
