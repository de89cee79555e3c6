/** The source of an index in the engine: the parts of a build, which are complete, or the files of a site. */
import type { IndexParts } from "@/lib/search/build/parts";
import { commonness } from "@/lib/search/build/prior";
import { MEANING_SOURCES, type PackedMeanings, packMeanings } from "@/lib/search/format/glossary";
import type { SlottedPairs } from "@/lib/search/format/pack";
import type { PackedTables } from "../form/documents";

/** A term of the index with the pairs that contain it. */
export interface SourceTerm {
  term: string;
  pairs: SlottedPairs;
  /** Its document frequency, also where the list was cut. */
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
    meanings: sortedMeanings([packMeanings(parts.glossary)]),
    readings: parts.readings,
    homophones: parts.homophones,
    projects: columns.project.values.map((slug, i) => ({ slug, names: parts.projectNames[i] ?? [] })),
    years: columns.year.values,
  };
  return { entries, columns, threads, same, words, sounds, terms: sortedTerms(terms), tables };
}

/** Sorts terms, so that equal content gives equal documents from either source. */
export const sortedTerms = (terms: SourceTerm[]): SourceTerm[] =>
  terms.sort((a, b) => (a.term < b.term ? -1 : 1));

/**
 * Returns the lines of all parts sorted by key; those of one key keep their order, which distinguishes the senses of a
 * word.
 */
export function sortedMeanings(parts: readonly PackedMeanings[]): PackedMeanings {
  const keyOf = (line: string): string => line.slice(0, line.indexOf(">"));
  const sorted: PackedMeanings = {};
  for (const source of MEANING_SOURCES) {
    const lines = parts.flatMap((part) => part[source]?.split(";") ?? []);
    if (lines.length > 0)
      sorted[source] = lines
        .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
        .join(";");
  }
  return sorted;
}
