/** Finds threads that two posts contain word for word: usually last week's thread, left over in the template. */
import { type Diagnostic, finding } from "@/lib/model/diagnostic";
import type { Pair } from "@/lib/model/pair";

type PairText = Pick<Pair, "question" | "answer" | "thread" | "source">;

/** Returns a text without what copying changes: width, case, white space. */
const bare = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

interface ThreadText {
  path: string;
  line: number;
  text: string;
}

/** Returns the threads of all pairs, in the order of the pairs. */
function threadsOf(pairs: readonly PairText[]): ThreadText[] {
  const threads = new Map<string, ThreadText & { parts: string[] }>();
  for (const { question, answer, thread, source } of pairs) {
    const key = `${source.path}\n${thread.id}`;
    const known = threads.get(key) ?? { path: source.path, line: source.line, text: "", parts: [] };
    known.parts.push(bare(question.text), bare(answer?.text ?? ""));
    threads.set(key, known);
  }
  return [...threads.values()].map(({ parts, ...thread }) => ({ ...thread, text: parts.join("\n") }));
}

/** Returns a diagnostic for each thread that repeats one of an earlier post. Linear in the length of the texts. */
export function duplicateThreads(pairs: readonly PairText[]): Diagnostic[] {
  const first = new Map<string, ThreadText>();
  return threadsOf(pairs).flatMap((thread): Diagnostic[] => {
    const original = first.get(thread.text);
    if (!original) first.set(thread.text, thread);
    if (!original || original.path === thread.path) return [];
    return [
      {
        path: thread.path,
        ...finding("duplicate-thread", thread.line, { path: original.path, line: original.line }),
      },
    ];
  });
}
