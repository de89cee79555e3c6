/** What an index in the engine is made of: from the parts of a build, which are whole, or from the files of a site. */
import type { IndexParts } from "@/lib/search/build/parts";
import { commonness } from "@/lib/search/build/prior";
import { packMeanings } from "@/lib/search/format/glossary";
import type { SlottedPairs } from "@/lib/search/format/pack";
import type { PackedTables } from "../form/documents";

/** A term of the index with the pairs that hold it. */
export interface SourceTerm {
  term: string;
  pairs: SlottedPairs;
  /** How many pairs hold it, also where the list was cut. */
  count: number;
  /** How common it is in general. */
  level: number;
}

export interface EngineSource
  extends Pick<IndexParts, "entries" | "columns" | "threads" | "same" | "words" | "sounds"> {
  terms: readonly SourceTerm[];
  tables: PackedTables;
}

export function sourceOf(parts: IndexParts): EngineSource {
  const { entries, columns, threads, same, words, sounds } = parts;
  const terms = Array.from(
    parts.postings,
    ([term, pairs]): SourceTerm => ({ term, pairs, count: pairs.length, level: commonness(term) }),
  );
  const tables: PackedTables = {
    language: parts.language,
    meanings: packMeanings(parts.glossary),
    readings: parts.readings,
    homophones: parts.homophones,
    projects: columns.project.values.map((slug, i) => ({ slug, names: parts.projectNames[i] ?? [] })),
    years: columns.year.values,
  };
  return { entries, columns, threads, same, words, sounds, terms, tables };
}
