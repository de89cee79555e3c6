import { lineOf } from "@/components/qa/lines";
import type { PairData } from "@/components/qa/pair-data";
import type { Shared } from "./share-text";

/** What is shared of the pair of a page. */
export function sharedOfData(data: PairData): Shared {
  const { id, spoken, turns, asker, project, source, date } = data;
  const [first] = turns;
  const isFollowUp = first !== undefined && first !== id;
  return {
    opening: isFollowUp ? (spoken.opening ?? lineOf(data, first)) : null,
    question: spoken.question ?? lineOf(data, id),
    answer: spoken.answer ?? null,
    asker: asker?.name ?? null,
    project: project?.name ?? null,
    source: source.title,
    sourceUrl: source.url ?? null,
    date: date ?? null,
  };
}
