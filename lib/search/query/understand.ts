import { permalinkTerm, referenceTerm } from "@/lib/search/format/special-terms";
import { NO_GLOSSARY } from "@/lib/search/index/glossary";
import type { IndexStore } from "@/lib/search/index/store";
import type { Tables } from "@/lib/search/index/tables";
import { withoutFiller } from "@/lib/text/filler";
import { tokenize } from "@/lib/text/tokenize";
import { type Concept, conceptsOf, isForemost } from "./concept";
import { expandConcepts } from "./expand";
import { type ParsedQuery, parseQuery } from "./parse";

/** Words of the index that must or must not stand in a pair. */
export interface Condition {
  text: string;
  terms: string[];
}

/** A query with everything looked up that the index has to say about it; the shards of all its terms are there. */
export interface Understood {
  concepts: Concept[];
  phrases: Condition[];
  excluded: Condition[];
  /** Terms under which the named reference is found; null if none is named or no pair cites it. */
  reference: string | null;
  /** The pair of a pasted permalink; null if there is none. */
  permalink: number | null;
}

export async function understand(
  parsed: ParsedQuery,
  store: IndexStore,
  tables: Tables,
): Promise<Understood> {
  const condition = (text: string): Condition => ({ text, terms: requiredTerms(text) });
  const phrases = parsed.phrases.map(condition);
  const excluded = parsed.excluded.map(condition).filter(({ terms }) => terms.length > 0);
  const reference = parsed.reference ? referenceTerm(parsed.reference) : null;
  const permalink = parsed.permalink ? permalinkTerm(parsed.permalink) : null;
  const literal = conceptsOf(withoutFiller(parsed.text), tables.glossary);
  await store.fetchTerms([
    ...termsOf(foremost(literal, parsed.text)),
    ...[...phrases, ...excluded].flatMap(({ terms }) => terms),
    ...(reference ? [reference] : []),
    ...(permalink ? [permalink] : []),
  ]);
  const concepts = await expandConcepts(literal, parsed.text, store, tables.han);
  await store.fetchTerms(termsOf(concepts));
  return {
    concepts,
    phrases: phrases.filter(({ terms }) => terms.length > 0),
    excluded,
    reference: reference && store.postings(reference).docs.length > 0 ? reference : null,
    permalink: permalink ? (store.postings(permalink).docs[0] ?? null) : null,
  };
}

/** The terms of a query that can be told without any table: before Traditional characters are folded and words explained. */
export function termsAsTyped(query: string): string[] {
  const { text } = parseQuery(query);
  return termsOf(foremost(conceptsOf(withoutFiller(text), NO_GLOSSARY), text));
}

const foremost = (concepts: readonly Concept[], text: string): Concept[] =>
  concepts.filter((concept) => isForemost(concept, concepts, text));

/** Every term that the concepts may be found by. */
function termsOf(concepts: readonly Concept[]): string[] {
  return concepts.flatMap((concept) => concept.alternatives.flatMap((alternative) => alternative.terms));
}

/** Pairs and whole words; single characters only where there is nothing else. */
function requiredTerms(text: string): string[] {
  const tokens = tokenize(text);
  const telling = tokens.filter(({ kind }) => kind === "pair" || kind === "word");
  return [...new Set((telling.length > 0 ? telling : tokens).map(({ term }) => term))];
}
