/** Chooses which of two translations of a pair stands in lists. Pure. */
import type { Pair } from "@/lib/model/pair";
import { mainLanguage } from "@/lib/text/main-language";

const languageOf = ({ question, answer }: Pair): string => mainLanguage([question.text, answer?.text ?? ""]);

/**
 * Returns the ids of pairs whose twin is listed instead: the one in `language`, or the first where none of both is in
 * it.
 */
export function translationsIn(language: string, pairs: readonly Pair[]): string[] {
  const places = new Map(pairs.map(({ id }, place) => [id, place]));
  return pairs.flatMap((pair, place) => {
    const other = pair.twin === undefined ? undefined : places.get(pair.twin);
    const twin = other === undefined ? undefined : pairs[other];
    if (other === undefined || twin === undefined || languageOf(pair) === language) return [];
    return languageOf(twin) === language || other < place ? [pair.id] : [];
  });
}
