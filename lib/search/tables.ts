import { normalize } from "@/lib/text/normalize";
import type { AskerColumns } from "./columns";
import { type Glossary, openGlossary } from "./glossary";
import type { ScoringIndex } from "./score";
import type { HanTables, IndexStore } from "./store";

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
}

export async function openTables(store: IndexStore): Promise<Tables> {
  const [docs, han, glossary] = await Promise.all([store.docs(), store.han(), store.glossary()]);
  const pairs = store.manifest.pairs;
  const threadStart = new Int32Array(pairs);
  const threadLength = new Int32Array(pairs);
  let start = 0;
  for (const length of docs.threads) {
    threadStart.fill(start, start, start + length);
    threadLength.fill(length, start, start + length);
    start += length;
  }
  const project = Int16Array.from({ length: pairs }, (_, doc) => {
    const digits = docs.project.slice(doc * 2, doc * 2 + 2);
    return digits === "--" ? -1 : Number.parseInt(digits, 36);
  });
  const years = docs.years.flatMap(([year, count]) => Array.from({ length: count }, () => year));
  const unanswered = new Set(docs.unanswered);
  return {
    han,
    glossary: openGlossary(glossary),
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
    yearOf: (doc) => years[doc] ?? "",
    answered: (doc) => (unanswered.has(doc) ? "no" : "yes"),
  };
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
