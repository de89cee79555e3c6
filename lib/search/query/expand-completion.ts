import type { Lexicon } from "@/lib/search/index/lexicon";
import { plainTerm } from "@/lib/search/index/query-term";
import { PARAMS } from "@/lib/search/weighting/parameters";
import type { Concept } from "./concept";

/** Maximum of bigrams that complete an unfinished one. */
const MAX_COMPLETIONS = 6;

/**
 * Completes the last character while typing, if its bigram is unknown: 全局事 is the beginning of 全局事务. The bigrams are in
 * the shard of the character, which is loaded.
 */
export async function expandCompletion(concept: Concept, lexicon: Lexicon): Promise<Concept> {
  const pairs = await lexicon.bigramsFrom(concept.text);
  const completed = pairs.slice(0, MAX_COMPLETIONS).map((term) => ({
    terms: [plainTerm(term)],
    weight: PARAMS.completion,
    origin: null,
  }));
  const weight = pairs.length > 0 ? 1 : concept.weight;
  return { ...concept, weight, alternatives: [...concept.alternatives, ...completed] };
}
