import type { Pair, Project } from "@/lib/knowledge/model";
import type { FoldTable } from "@/lib/text/normalize";
import { tokenize } from "@/lib/text/tokenize";
import { permalinkTerm, referenceTerm } from "./address";
import { steady } from "./steady";
import { FIELDS, type Field, type FieldCounts, termWeight } from "./weights";

/** The corpus as the index sees it: for each pair its terms with their weights. */

/** The terms of one pair, each with the weight that FlexSearch will hold in a slot. */
export interface WeighedPair {
  pair: Pair;
  weights: Map<string, number>;
}

/** Every weight depends on the average length of a field: it is told to a twentieth. */
const AVERAGE_STEP = 1.05;

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

export function weighPairs(
  pairs: readonly Pair[],
  projects: readonly Project[],
  fold: FoldTable,
): WeighedPair[] {
  const bySlug = new Map(projects.map((project) => [project.slug, project]));
  const counted = pairs.map((pair) => {
    const texts: Record<Field, string> = {
      question: pair.question.text,
      project: projectText(pair, bySlug),
      asker: pair.asker?.name ?? "",
      answer: pair.answer?.text ?? "",
    };
    const counts = new Map<string, FieldCounts>();
    const lengths: FieldCounts = {};
    for (const field of FIELDS) {
      // Single characters of the answer would be a quarter of the index, and say next to nothing.
      const tokens = tokenize(texts[field], fold).filter(
        ({ kind }) => kind !== "single" || field !== "answer",
      );
      lengths[field] = tokens.length;
      for (const { term } of tokens) {
        const known = counts.get(term);
        if (known) known[field] = (known[field] ?? 0) + 1;
        else counts.set(term, { [field]: 1 });
      }
    }
    return { pair, counts, lengths };
  });
  const averages = { question: 0, project: 0, asker: 0, answer: 0 };
  for (const field of FIELDS) {
    const total = counted.reduce((sum, { lengths }) => sum + (lengths[field] ?? 0), 0);
    averages[field] = steady(total / Math.max(1, counted.length), AVERAGE_STEP);
  }
  return counted.map(({ pair, counts, lengths }) => {
    const weights = new Map<string, number>();
    for (const [term, fields] of counts) weights.set(term, termWeight(term, fields, lengths, averages));
    for (const term of addressTerms(pair)) weights.set(term, 1);
    return { pair, weights };
  });
}
