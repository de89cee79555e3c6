/** The pairs without phrasings, in the form in which their writer reads them. Pure. */
import type { Pair } from "@/lib/model/pair";

/** One line of `qa phrasings --todo`; all texts are plain. */
export interface Todo {
  id: string;
  project: string | null;
  /** The earlier turns of its thread, which a follow-up question requires. */
  before: { question: string; answer: string | null }[];
  question: string;
  answer: string | null;
}

const textsOf = ({ question, answer }: Pair): { question: string; answer: string | null } => ({
  question: question.text,
  answer: answer?.text ?? null,
});

/** Returns the pairs that `lacks` names, in order, each with its thread so far. */
export function todoOf(pairs: readonly Pair[], lacks: (pair: Pair) => boolean): Todo[] {
  const threads = new Map<string, Pair[]>();
  return pairs.flatMap((pair) => {
    const before = threads.get(pair.thread.id) ?? [];
    threads.set(pair.thread.id, [...before, pair]);
    if (!lacks(pair)) return [];
    return [
      { id: pair.id, project: pair.project?.name ?? null, before: before.map(textsOf), ...textsOf(pair) },
    ];
  });
}
