import type { Glossary, GlossaryMatch } from "@/lib/search/index/glossary";
import { glossaryTerms } from "@/lib/search/index/glossary";
import { plainTerm, type QueryTerm, wordTerm } from "@/lib/search/index/query-term";
import type { Interpretation } from "@/lib/search/types";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { type CharacterClass, CLASS, classOf } from "@/lib/text/characters";
import { lowerCase } from "@/lib/text/normalize";
import { lettersOf } from "@/lib/text/terms";
import { type TextRules, type Token, tokenize } from "@/lib/text/tokenize";

/** One way to express a concept: terms that belong together. */
export interface Alternative {
  terms: readonly QueryTerm[];
  /** Weight relative to the literal words (1). */
  weight: number;
  /** How it was derived; null for the words as typed. */
  origin: Interpretation | null;
}

/** One thing that a query asks for, with all ways to express it. A pair scores its best alternative. */
export interface Concept {
  /** As typed, in lower case. */
  text: string;
  start: number;
  end: number;
  kind: "han" | "single" | "latin";
  weight: number;
  alternatives: readonly Alternative[];
  /** An English word of the dictionary that the index lacks. */
  isOrdinary?: true;
}

/** Returns every term that may match the concepts. */
export const termsOf = (concepts: readonly Concept[]): string[] =>
  concepts.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ terms }) => terms.flatMap(({ forms }) => forms.map(({ term }) => term))),
  );

/** What cutting a query into concepts requires. */
export interface Vocabulary {
  rules: TextRules;
  glossary: Glossary;
  /** Whether the query is written in Traditional characters, so that regional words count. */
  regional: boolean;
}

/**
 * Cuts a query into its concepts, in order. The text must be folded, but in its own case and with filler blanked out.
 */
export function conceptsOf(text: string, { rules, glossary, regional }: Vocabulary): Concept[] {
  const lower = lowerCase(text);
  // The text is folded already.
  const tokens = tokenize(text, { ...rules, fold: new Map() });
  const matches = glossary.find(lower, regional);
  const covered = ({ start, end }: Token): boolean =>
    matches.some((match) => start >= match.start && end <= match.end);
  const share = Math.max(2, Math.floor(PARAMS.synonyms / Math.max(1, matches.length)));
  const concepts = matches.map((match) => conceptOfMatch(match, lower, tokens, share, rules));
  for (const token of tokens.filter(({ kind }) => kind === "single"))
    concepts.push(simple([token], lower, "single", PARAMS.single));
  for (const run of runsOf(tokens.filter((token) => isGram(token) && !covered(token))))
    concepts.push(simple(run, lower, "han", Math.min(1, PARAMS.run / run.length)));
  const words = tokens.filter(({ kind }) => kind === "word" || kind === "part" || kind === "prefix");
  for (const group of overlapping(words)) {
    if (!group.every(covered)) concepts.push(conceptOfWord(group, lower, rules));
  }
  return concepts.sort((a, b) => a.start - b.start);
}

function conceptOfMatch(
  match: GlossaryMatch,
  lower: string,
  tokens: readonly Token[],
  share: number,
  rules: TextRules,
): Concept {
  const { start, end, synonyms } = match;
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  const literal = inside.filter((token) => isGram(token) || token.kind === "word");
  const shown = lower.slice(start, end);
  const isLatin = /[a-z]/.test(shown);
  return {
    text: shown,
    start,
    end,
    kind: isLatin ? "latin" : "han",
    weight: isLatin ? PARAMS.latin : 1,
    alternatives: [
      {
        terms: (literal.length > 0 ? literal : inside).map((token) => termOf(token, rules)),
        weight: 1,
        origin: null,
      },
      ...synonyms.slice(0, share).map(({ term, weight, kind }) => ({
        terms: glossaryTerms(term, rules),
        weight,
        origin: { kind, from: shown, to: term },
      })),
    ],
  };
}

/** Whether a word is written as an annotation or a call: whoever does that means this one. */
const isCode = (text: string, start: number, end: number): boolean =>
  text[start - 1] === "@" || text[end] === "(";

/**
 * Makes the concept of a word or identifier from its overlapping tokens: whole, by its words, by its parts, by its
 * first numbers.
 */
function conceptOfWord(group: readonly Token[], lower: string, rules: TextRules): Concept {
  const start = Math.min(...group.map((token) => token.start));
  const end = Math.max(...group.map((token) => token.end));
  const isWhole = (token: Token): boolean =>
    token.kind === "word" && token.start === start && token.end === end;
  const ways: { tokens: Token[]; weight: number }[] = [
    { tokens: group.filter(isWhole), weight: 1 },
    {
      tokens: group.filter((token) => token.kind === "word" && !isWhole(token)),
      weight: PARAMS.parts,
    },
    { tokens: group.filter(({ kind }) => kind === "part"), weight: PARAMS.parts },
    ...group
      .filter(({ kind }) => kind === "prefix")
      .map((token, i) => ({ tokens: [token], weight: PARAMS.version ** (i + 1) })),
  ].filter(({ tokens }) => tokens.length > 0);
  return {
    text: lower.slice(start, end),
    start,
    end,
    kind: "latin",
    weight: PARAMS.latin * (isCode(lower, start, end) ? PARAMS.code : 1),
    alternatives: ways.map(({ tokens, weight }, i) => ({
      terms: tokens.map((token) => termOf(token, rules)),
      weight: i === 0 ? 1 : weight,
      origin: null,
    })),
  };
}

/** Returns a token of a query as a term: words in all their forms, everything else unchanged. */
function termOf({ kind, term }: Token, rules: TextRules): QueryTerm {
  return kind === "word" || kind === "part" ? wordTerm(lettersOf(term), rules.languages) : plainTerm(term);
}

/**
 * Returns the concepts that are looked up at once: all but single characters within a bigram or word, which depend on
 * what the index says of that one. The last character of the text is looked up too, since its bigram may not be
 * complete yet.
 */
export function foremost(concepts: readonly Concept[], text: string): Concept[] {
  const isWithin = withinWholes(concepts);
  return concepts.filter(
    (concept) => concept.kind !== "single" || concept.end === text.length || !isWithin(concept),
  );
}

/** Returns a predicate: whether a single character is part of one of these bigrams and words. */
export function withinWholes(concepts: Iterable<Concept>): (single: Concept) => boolean {
  const covered = new Set<number>();
  for (const { kind, start, end } of concepts) {
    if (kind !== "single") for (let at = start; at < end; at++) covered.add(at);
  }
  return ({ start }) => covered.has(start);
}

const isGram = ({ kind }: Token): boolean => kind === "bigram" || kind === "trigram";

/** Scripts in which a single gram says nothing: katakana, whose runs are words, and scripts without spaces. */
const WHOLE_RUNS: ReadonlySet<CharacterClass> = new Set<CharacterClass>([CLASS.katakana, CLASS.unspaced]);

/** Groups grams into runs: bigrams by themselves; those of a katakana word, and trigrams that overlap, together. */
function runsOf(grams: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const gram of grams) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const script = classOf(gram.term.charCodeAt(0));
    const continues =
      WHOLE_RUNS.has(script) &&
      before?.start === gram.start - 1 &&
      script === classOf(before.term.charCodeAt(0));
    if (run && continues) run.push(gram);
    else runs.push([gram]);
  }
  return runs;
}

function simple(tokens: readonly Token[], lower: string, kind: Concept["kind"], weight: number): Concept {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? 0;
  const terms = tokens.map(({ term }) => plainTerm(term));
  return {
    text: lower.slice(start, end),
    start,
    end,
    kind,
    weight,
    alternatives: [{ terms, weight: 1, origin: null }],
  };
}

/** Groups overlapping words and parts, which belong to one identifier. */
function overlapping(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let end = -1;
  for (const token of tokens) {
    if (token.start < end) groups.at(-1)?.push(token);
    else groups.push([token]);
    end = Math.max(end, token.end);
  }
  return groups;
}
