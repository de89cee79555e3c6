import type { Lexicon } from "@/lib/search/index/lexicon";
import { plainTerm } from "@/lib/search/index/query-term";
import { PARAMS } from "@/lib/search/weighting/parameters";
import type { Concept } from "./concept";

/** Most bigrams that an unfinished one may be completed to. */
const MAX_COMPLETIONS = 6;

/**
 * The last character while typing, where it does not go with the one before: 全局事 is on the way to 全局事务. Its pairs live
 * in the shard of the character, which is there already.
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
