import { permalinkTerm, referenceTerm } from "@/lib/search/format/special-terms";
import { NO_GLOSSARY } from "@/lib/search/index/glossary";
import type { IndexStore } from "@/lib/search/index/store";
import type { Tables } from "@/lib/search/index/tables";
import { withoutFiller } from "@/lib/text/filler";
import { foldText } from "@/lib/text/normalize";
import { PLAIN_RULES, type TextRules, tokenize } from "@/lib/text/tokenize";
import { type Concept, conceptsOf, isForemost } from "./concept";
import { expandConcepts, isKnown } from "./expand";
import { shareOut } from "./ownership";
import { type ParsedQuery, parseQuery } from "./parse";

/** Words of the index that must or must not stand in a pair. */
export interface Condition {
  text: string;
  terms: string[];
}

/** A query with everything looked up that the index has to say about it; the shards of all its terms are there. */
export interface Understood {
  concepts: Concept[];
  /** Years among the words, whose pairs are preferred. */
  years: string[];
  phrases: Condition[];
  excluded: Condition[];
  /** The query, with the words whose minus belongs to them. */
  parsed: ParsedQuery;
  /** Terms under which the named reference is found; null if none is named or no pair cites it. */
  reference: string | null;
  /** The pair of a pasted permalink; null if there is none. */
  permalink: number | null;
}

/** `query`: what `whole` was parsed from. */
export async function understand(
  query: string,
  whole: ParsedQuery,
  store: IndexStore,
  tables: Tables,
): Promise<Understood> {
  const { rules } = tables;
  const options = await literalOptions(whole.excluded, store, rules);
  const parsed = options.size > 0 ? parseQuery(query, rules.fold, options) : whole;
  const condition = (text: string): Condition => ({ text, terms: requiredTerms(text, rules) });
  const phrases = parsed.phrases.map(condition);
  const excluded = parsed.excluded.map(condition).filter(({ terms }) => terms.length > 0);
  const reference = parsed.reference ? referenceTerm(parsed.reference) : null;
  const permalink = parsed.permalink ? permalinkTerm(parsed.permalink) : null;
  const text = foldText(parsed.typed, rules.fold);
  const telling = withoutFiller(text);
  const typed = conceptsOf(telling, { rules, glossary: NO_GLOSSARY, regional: false });
  await store.fetchTerms([
    ...termsOf(foremost(typed, text)),
    ...[...phrases, ...excluded].flatMap(({ terms }) => terms),
    ...(reference ? [reference] : []),
    ...(permalink ? [permalink] : []),
  ]);
  const literal = await explained(telling, text, isTraditional(parsed.typed, text), store, tables);
  const expanded = await expandConcepts(literal, text, store, tables);
  await store.fetchTerms(termsOf(expanded));
  const shared = shareOut(expanded);
  const years = shared.flatMap(({ text }) => (tables.columns.year?.values.includes(text) ? [text] : []));
  // A year that no text holds is met by the date of a pair.
  const concepts = shared.filter(
    (concept) => !years.includes(concept.text) || isKnown(concept, tables.index) || shared.length === 1,
  );
  return {
    concepts,
    years,
    phrases: phrases.filter(({ terms }) => terms.length > 0),
    excluded,
    parsed,
    reference: reference && store.postings(reference).docs.length > 0 ? reference : null,
    permalink: permalink ? (store.postings(permalink).docs[0] ?? null) : null,
  };
}

/** The concepts with what the glossary says of them; the shards of what was typed must have been fetched. */
async function explained(
  telling: string,
  text: string,
  regional: boolean,
  store: IndexStore,
  { rules, glossary }: Tables,
): Promise<Concept[]> {
  const find = (): Concept[] => conceptsOf(telling, { rules, glossary, regional });
  await store.fetchTerms(termsOf(foremost(find(), text)));
  if (!regional) return find();
  // What a regional word stands for has meanings of its own, which are there only now.
  await store.fetchTerms(termsOf(foremost(find(), text)));
  return find();
}

/** The words after a minus that exclude nothing: the index holds them with it (`-jar`), or does not hold them at all. */
async function literalOptions(
  excluded: readonly string[],
  store: IndexStore,
  rules: TextRules,
): Promise<ReadonlySet<string>> {
  if (excluded.length === 0) return new Set();
  const terms = new Map(excluded.map((word) => [word, requiredTerms(word, rules)]));
  await store.fetchTerms([...excluded.map((word) => `-${word}`), ...[...terms.values()].flat()]);
  const isHeld = (term: string): boolean => store.postings(term).docs.length > 0;
  return new Set(excluded.filter((word) => isHeld(`-${word}`) || !terms.get(word)?.every(isHeld)));
}

const HAN = /[\u3400-\u9fff]/g;

/** Whether folding changed a Han character: the text is written in Traditional ones. */
export const isTraditional = (typed: string, folded: string): boolean =>
  typed.match(HAN)?.join("") !== folded.match(HAN)?.join("");

/** The terms of a query that can be told without any table: before Traditional characters are folded and words explained. */
export function termsAsTyped(query: string): string[] {
  const text = foldText(parseQuery(query).typed);
  const concepts = conceptsOf(withoutFiller(text), {
    rules: PLAIN_RULES,
    glossary: NO_GLOSSARY,
    regional: false,
  });
  return termsOf(foremost(concepts, text));
}

const foremost = (concepts: readonly Concept[], text: string): Concept[] =>
  concepts.filter((concept) => isForemost(concept, concepts, text));

/** Every term that the concepts may be found by. */
function termsOf(concepts: readonly Concept[]): string[] {
  return concepts.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ terms }) => terms.flatMap(({ forms }) => forms.map(({ term }) => term))),
  );
}

/** Bigrams and whole words; single characters only where there is nothing else. */
function requiredTerms(text: string, rules: TextRules): string[] {
  const tokens = tokenize(text, rules);
  const telling = tokens.filter(({ kind }) => kind === "bigram" || kind === "trigram" || kind === "word");
  return [...new Set((telling.length > 0 ? telling : tokens).map(({ term }) => term))];
}
