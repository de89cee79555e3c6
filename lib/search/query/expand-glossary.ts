import { glossaryTerms, synonymsOf } from "@/lib/search/index/glossary";
import type { Lexicon } from "@/lib/search/index/lexicon";
import { PARAMS } from "@/lib/search/weighting/parameters";
import type { Alternative, Concept } from "./concept";

/** A shorter prefix matches too many words. */
const SHORTEST_BEGINNING = 3;

/** Maximum of words that complete an unfinished one: a prefix that more words share is ambiguous. */
const MAX_COMPLETED = 4;

/** Adds the meanings of the word that an unfinished one may become: `transac` leads to 事务. */
export async function expandUnfinished(
  { text, alternatives }: Concept,
  lexicon: Lexicon,
): Promise<Alternative[]> {
  if (text.length < SHORTEST_BEGINNING || alternatives.some(({ origin }) => origin)) return [];
  const words = (await lexicon.wordsFrom(text))
    .filter(({ isExplained }) => isExplained)
    // The shortest word is the likeliest: transaction before transactional.
    .sort((a, b) => a.term.length - b.term.length)
    .slice(0, MAX_COMPLETED)
    .map(({ term }) => term);
  await lexicon.lookUp(words);
  return words
    .flatMap((word) => synonymsOf(word, lexicon.meanings, false))
    .map(({ term, weight, kind }) => ({
      terms: glossaryTerms(term, lexicon.rules),
      weight: weight * PARAMS.prefix,
      origin: { kind, from: text, to: term },
    }));
}
