import type { Pair, Project } from "@/lib/knowledge/model";
import type { FoldTable } from "@/lib/text/normalize";
import { tokenize } from "@/lib/text/tokenize";
import { permalinkTerm, referenceTerm } from "./address";
import { countOne, FIELDS, type Field, type FieldCounts, type FieldLengths } from "./weights";

/** The corpus as the index sees it: the terms of each pair. */

/** The words of a pair, and how often each field holds them; and what it is found by besides. */
export interface PairTerms {
  terms: readonly string[];
  /** Of each term. */
  counts: Uint32Array;
  lengths: FieldLengths;
  addresses: readonly string[];
}

/** Old to new (undated first), so that a higher number is newer and the turns of a thread are neighbours. */
export function orderPairs(pairs: readonly Pair[]): Pair[] {
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...pairs].sort(
    (a, b) =>
      text(a.source.date ?? "", b.source.date ?? "") ||
      text(a.source.path, b.source.path) ||
      a.source.line - b.source.line ||
      text(a.id, b.id),
  );
}

/** Everything that names a project, so that `jraft` finds what its posts file under SOFAJRaft. */
function projectText(pair: Pair, projects: ReadonlyMap<string, Project>): string {
  if (!pair.project) return "";
  const known = projects.get(pair.project.slug);
  const names = [pair.project.name, pair.project.slug, ...(known?.aliases ?? [])];
  return [...new Set(names)].join(" \n ");
}

/** What a pair is found by besides words: its references (by number, with the repository, with its owner) and its id. */
function addressTerms(pair: Pair): string[] {
  const references = pair.references.flatMap(({ repository, number }) => {
    const owned = repository.toLowerCase();
    const name = owned.slice(owned.indexOf("/") + 1);
    return [null, name, owned].map((known) => referenceTerm({ repository: known, number }));
  });
  return [...references, permalinkTerm(pair.id)];
}

/** Cuts every pair into its terms. */
export function countTerms(
  pairs: readonly Pair[],
  projects: readonly Project[],
  fold: FoldTable,
): PairTerms[] {
  const bySlug = new Map(projects.map((project) => [project.slug, project]));
  return pairs.map((pair) => {
    const texts: Record<Field, string> = {
      question: pair.question.text,
      project: projectText(pair, bySlug),
      asker: pair.asker?.name ?? "",
      answer: pair.answer?.text ?? "",
    };
    const counts = new Map<string, FieldCounts>();
    const lengths: FieldLengths = { question: 0, project: 0, asker: 0, answer: 0 };
    FIELDS.forEach((field, place) => {
      for (const { kind, term } of tokenize(texts[field], fold)) {
        // Single characters of the answer would be a quarter of the index, and say next to nothing.
        if (kind === "single" && field === "answer") continue;
        lengths[field]++;
        counts.set(term, countOne(counts.get(term) ?? 0, place));
      }
    });
    // A hundred thousand maps would be most of the memory of a large build.
    return {
      terms: [...counts.keys()],
      counts: Uint32Array.from(counts.values()),
      lengths,
      addresses: addressTerms(pair),
    };
  });
}
