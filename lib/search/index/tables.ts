import { eachFilter, type FilterName } from "@/lib/search/filters";
import type { TextRules } from "@/lib/text/tokenize";
import { type ColumnReader, readColumn } from "./column";
import { createScoringIndex, type ScoringIndex } from "./scoring-index";
import type { IndexStore } from "./store";

/** The columns of the filters; null for one that is fetched on demand. */
export type Columns = Record<FilterName, ColumnReader | null>;

/** The place of a pair in its thread. */
export interface ThreadPlace {
  /** Tells the thread from others of the same index. */
  key: string;
  /** Whether another question of the thread stands before it. */
  followUp: boolean;
}

/** What ranking needs of every pair at hand: how texts were cut, weights, columns. */
export interface Tables {
  rules: TextRules;
  index: ScoringIndex;
  /** Returns the number of the first pair of a republished group; the pair itself if it is unique. */
  firstOfSame(doc: number): number;
  /** The thread of a pair; null where the pair is the whole of it. */
  thread(doc: number): ThreadPlace | null;
  columns: Columns;
  /** The words that name each project, in the order of the values of its column. */
  projectNames: readonly (readonly string[])[];
  /** Index in `projectNames` of each pair's project; -1 for none. */
  project: Int16Array;
}

export async function openTables(store: IndexStore): Promise<Tables> {
  const [docs, rules] = await Promise.all([store.docs(), store.language()]);
  const pairs = store.manifest.pairs;
  const threadStart = new Int32Array(pairs);
  const threadLength = new Int32Array(pairs);
  let start = 0;
  for (const length of docs.threads) {
    const end = start + length;
    for (let doc = start; doc < end; doc++) {
      threadStart[doc] = start;
      threadLength[doc] = length;
    }
    start = end;
  }
  const columns = eachFilter((name) => docs.filters[name] && readColumn(docs.filters[name]));
  const firstOfSame = new Map(docs.same.flatMap((group) => group.map((doc) => [doc, group[0] ?? doc])));
  return {
    rules,
    index: createScoringIndex(store, { pairs, size: pairs, threadStart, threadLength }),
    columns,
    firstOfSame: (doc) => firstOfSame.get(doc) ?? doc,
    thread(doc) {
      const first = threadStart[doc] ?? doc;
      return (threadLength[doc] ?? 1) > 1 ? { key: String(first), followUp: doc > first } : null;
    },
    projectNames: docs.projectNames,
    project: Int16Array.from({ length: pairs }, (_, doc) => columns.project?.first(doc) ?? -1),
  };
}
