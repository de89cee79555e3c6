import type { AskerColumns, DocColumns } from "@/lib/search/format/columns";
import { normalize } from "@/lib/text/normalize";
import type { Glossary } from "./glossary";
import type { HanTables } from "./language";
import { onDemand } from "./on-demand";
import type { ScoringIndex } from "./scoring-index";
import type { IndexStore } from "./store";

/** What every query needs, opened once: character tables, glossary, and the columns of all pairs. */
export interface Tables {
  han: HanTables;
  glossary: Glossary;
  index: ScoringIndex;
  projects: { slug: string; names: string[] }[];
  /** Number in `projects` of each pair's project; -1 for none. */
  project: Int16Array;
  projectOf(doc: number): string | null;
  /** Empty for an undated pair. */
  yearOf(doc: number): string;
  answered(doc: number): "yes" | "no";
  /** Null where they are not counted. */
  askers: AskerColumns | null;
}

export async function openTables(store: IndexStore): Promise<Tables> {
  const [docs, { han, glossary }] = await Promise.all([store.docs(), store.language()]);
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
  const project = readProjects(docs.project);
  const unanswered = onDemand(() => new Set(docs.unanswered));
  return {
    han,
    glossary,
    index: {
      pairs,
      postings: (term) => store.postings(term),
      frequency: (term) => store.frequency(term),
      threadStart,
      threadLength,
    },
    projects: docs.projects,
    project,
    projectOf: (doc) => docs.projects[project[doc] ?? -1]?.slug ?? null,
    yearOf: yearsOf(docs.years),
    answered: (doc) => (unanswered().has(doc) ? "no" : "yes"),
    askers: docs.askers,
  };
}

/** Number of each pair's project; -1 for none. */
function readProjects(digits: string): Int16Array {
  const numbers = new Int16Array(digits.length / 2);
  for (let doc = 0; doc < numbers.length; doc++) {
    const high = digitOf(digits.charCodeAt(2 * doc));
    numbers[doc] = high < 0 ? -1 : 36 * high + digitOf(digits.charCodeAt(2 * doc + 1));
  }
  return numbers;
}

/** Value of a digit in base 36, by its code; negative for `-`. */
const digitOf = (code: number): number => (code >= 97 ? code - 87 : code - 48);

/** The year of a pair, from the number of pairs of each year in order. */
function yearsOf(years: DocColumns["years"]): (doc: number) => string {
  let end = 0;
  const ends = years.map(([year, count]) => {
    end += count;
    return { year, end };
  });
  return (doc) => ends.find(({ end }) => doc < end)?.year ?? "";
}

/** The asker of a pair, by number. */
export function askerOf(askers: AskerColumns | null, doc: number): string | null {
  return askers?.names[askers.asker[doc] ?? -1] ?? null;
}

/** Slug of the project that a name means: slug, canonical name or alias; the name itself if there is none. */
export function projectNamed(name: string, tables: Tables): string {
  const word = normalize(name, tables.han.fold).replaceAll(/[\s_-]+/g, "");
  return tables.projects.find(({ slug, names }) => slug === name || names.includes(word))?.slug ?? name;
}
