/** The pairs that the engine found, numbered from old to new, in the form that ranking reads. */
import { eachFilter, type FilterName } from "@/lib/search/filters";
import { NO_POSTINGS, type PostingList } from "@/lib/search/format/shard";
import type { ColumnReader } from "@/lib/search/index/column";
import { createScoringIndex, type TermSource } from "@/lib/search/index/scoring-index";
import type { Columns, Tables } from "@/lib/search/index/tables";
import { isPhrased, weightOfSlot } from "@/lib/search/weighting/bm25f";
import { slotOfWeight } from "../form/weights";
import type { Compiled } from "./compile";
import { firstValue, type Hit } from "./hits";

export interface Candidates extends Pick<Tables, "columns" | "firstOfSame" | "project" | "index" | "thread"> {
  /** Their ids, by number. */
  ids: readonly string[];
  postings(term: string): PostingList;
}

interface Corpus {
  pairs: number;
  vocabulary: Pick<TermSource, "frequency" | "commonness">;
}

/** `columns`: values known besides those of the pairs. */
export function candidatesOf(
  hits: readonly Hit[],
  { names }: Pick<Compiled, "names">,
  given: Columns,
  { pairs, vocabulary }: Corpus,
): Candidates {
  const ordered = [...hits].sort((a, b) => (firstValue(a, "order") < firstValue(b, "order") ? -1 : 1));
  const lists = postingsOf(ordered, names);
  const postings = (term: string): PostingList => lists.get(term) ?? NO_POSTINGS;
  const columns = eachFilter((name) => columnOf(ordered, name, given[name]));
  const numbers = new Map(ordered.map((hit, doc) => [firstValue(hit, "id"), doc]));
  const firsts = new Map<string, number>();
  const firstOf = ordered.map((hit, doc) => {
    const same = firstValue(hit, "same");
    if (!same) return doc;
    const first = firsts.get(same) ?? numbers.get(same) ?? doc;
    firsts.set(same, first);
    return first;
  });
  return {
    ids: ordered.map((hit) => firstValue(hit, "id")),
    postings,
    columns,
    firstOfSame: (doc) => firstOf[doc] ?? doc,
    thread(doc) {
      const hit = ordered[doc];
      const key = hit && firstValue(hit, "thread");
      return key ? { key, followUp: key !== firstValue(hit, "id") } : null;
    },
    project: Int16Array.from(ordered, (_, doc) => columns.project?.first(doc) ?? -1),
    index: createScoringIndex(
      { ...vocabulary, postings },
      { pairs, size: ordered.length, ...threadsOf(ordered) },
    ),
  };
}

interface Found {
  doc: number;
  weight: number;
  isPhrased: boolean;
}

/** Returns the loaded pairs that contain each term: the strongest first, those with it only in a phrasing last. */
function postingsOf(hits: readonly Hit[], names: Compiled["names"]): Map<string, PostingList> {
  const found = names.map((): Found[] => []);
  hits.forEach(({ matched_queries: matched }, doc) => {
    for (const [name, score] of Object.entries(matched)) {
      const slot = slotOfWeight(score / (names[Number(name)]?.boost ?? 1));
      found[Number(name)]?.push({ doc, weight: weightOfSlot(slot), isPhrased: isPhrased(slot) });
    }
  });
  return new Map(
    names.map(({ term }, i) => {
      const list = (found[i] ?? []).sort(
        (a, b) => Number(a.isPhrased) - Number(b.isPhrased) || b.weight - a.weight || a.doc - b.doc,
      );
      return [
        term,
        {
          docs: Int32Array.from(list, ({ doc }) => doc),
          weights: Float32Array.from(list, ({ weight }) => weight),
          own: list.filter((each) => !each.isPhrased).length,
        },
      ];
    }),
  );
}

/** Groups loaded turns of one thread, which are neighbours. */
function threadsOf(hits: readonly Hit[]): { threadStart: Int32Array; threadLength: Int32Array } {
  const threadStart = new Int32Array(hits.length);
  const threadLength = new Int32Array(hits.length);
  const threads = hits.map((hit) => firstValue(hit, "thread"));
  for (let start = 0; start < hits.length; ) {
    const thread = threads[start];
    let end = start + 1;
    while (thread && end < hits.length && threads[end] === thread) end++;
    threadStart.fill(start, start, end);
    threadLength.fill(end - start, start, end);
    start = end;
  }
  return { threadStart, threadLength };
}

/** Returns a column of the loaded pairs. */
function columnOf(hits: readonly Hit[], name: FilterName, given: ColumnReader | null): ColumnReader {
  const valuesOf = hits.map(({ fields }) => fields[`filters.${name}`] ?? []);
  const values = [...new Set([...(given?.values ?? []), ...valuesOf.flat()])].sort();
  const places = new Map(values.map((value, i) => [value, i]));
  const numbers = valuesOf.map((own) => own.flatMap((value) => places.get(value) ?? []));
  const told = new Map(given?.values.map((value, i) => [value, given.totals()[i] ?? 0]));
  return {
    values,
    first: (doc) => numbers[doc]?.[0] ?? -1,
    more: (doc) => numbers[doc]?.slice(1) ?? [],
    totals: () => values.map((value) => told.get(value) ?? 0),
  };
}
