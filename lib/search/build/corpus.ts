import type { Pair } from "@/lib/model/pair";
import type { Phrasings } from "@/lib/model/phrasings";
import type { Project } from "@/lib/model/project";
import { permalinkTerm, referenceTerm } from "@/lib/search/format/special-terms";
import {
  countOne,
  FIELDS,
  type Field,
  type FieldCounts,
  type FieldLengths,
} from "@/lib/search/weighting/bm25f";
import { byText } from "@/lib/text/by-text";
import { withoutFiller } from "@/lib/text/filler";
import { hash53 } from "@/lib/text/hash";
import { type TermKind, type TextRules, tokenize } from "@/lib/text/tokenize";

/** The corpus as the index sees it: the terms of each pair. */

/** The terms of all pairs, by number: a string would be hashed again for each pair that contains it. */
export interface CorpusTerms {
  /** All distinct terms; a term's index is its number. */
  terms: readonly string[];
  pairs: readonly PairTerms[];
}

/** The terms of a pair. Address terms, which are no words of its text, have no counts. */
export interface PairTerms {
  /** Hash of all inputs of the terms. */
  key: number;
  words: Uint32Array;
  /** For each word, its counts in the fields. */
  counts: Uint32Array;
  lengths: FieldLengths;
  addresses: readonly number[];
}

/** Sorts from old to new (undated first), so that a higher number is newer and the turns of a thread are neighbours. */
export function orderPairs(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort(
    (a, b) =>
      byText(a.source.date ?? "", b.source.date ?? "") ||
      byText(a.source.path, b.source.path) ||
      a.source.line - b.source.line ||
      byText(a.id, b.id),
  );
}

/** Returns every name of a pair's project, so that `jraft` finds pairs filed under SOFAJRaft. */
function projectText(pair: Pair, projects: ReadonlyMap<string, Project>): string {
  if (!pair.project) return "";
  const known = projects.get(pair.project.slug);
  const names = [pair.project.name, pair.project.slug, ...(known?.aliases ?? [])];
  return [...new Set(names)].join(" \n ");
}

/**
 * Returns the terms besides words that find a pair: its references (by number, with the repository, with its owner) and
 * its id.
 */
function addressTerms(pair: Pair): string[] {
  const references = pair.references.flatMap(({ repository, number }) => {
    const owned = repository.toLowerCase();
    const name = owned.slice(owned.indexOf("/") + 1);
    return [null, name, owned].map((known) => referenceTerm({ repository: known, number }));
  });
  return [...references, permalinkTerm(pair.id)];
}

/** Terms that count towards the length of a field; the others repeat the same words. */
const COUNTED: ReadonlySet<TermKind> = new Set<TermKind>(["bigram", "trigram", "single", "word", "part"]);

/**
 * Returns the first question of each pair's thread and the previous one: often only they name the subject of a
 * follow-up.
 */
function earlierQuestions(pairs: readonly Pair[]): Map<Pair, string> {
  const texts = new Map<Pair, string>();
  const threads = new Map<string, { first: string; last: string }>();
  for (const pair of [...pairs].sort((a, b) => a.thread.position - b.thread.position)) {
    const before = threads.get(pair.thread.id);
    const text = pair.question.text;
    if (before) texts.set(pair, [...new Set([before.first, before.last])].join("\n"));
    threads.set(pair.thread.id, { first: before?.first ?? text, last: text });
  }
  return texts;
}

export const NO_TERMS: CorpusTerms = { terms: [], pairs: [] };

/**
 * Cuts every pair into its terms, except those that `before` already contains. Its terms keep their numbers, even where
 * no pair contains them any more.
 */
export function countTerms(
  pairs: readonly Pair[],
  projects: readonly Project[],
  phrasings: Phrasings,
  rules: TextRules,
  before: CorpusTerms = NO_TERMS,
): CorpusTerms {
  const earlier = earlierQuestions(pairs);
  const bySlug = new Map(projects.map((project) => [project.slug, project]));
  const known = new Map(before.pairs.map((pair) => [pair.key, pair]));
  const numbers = new Map(before.terms.map((term, number) => [term, number]));
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(term, number);
    return number;
  };
  // Counts of the present pair, by word number; one list for all pairs, since a map for each is slow.
  const countsOf: FieldCounts[] = [];
  const counted = pairs.map((pair): PairTerms => {
    const texts: Record<Field, string> = {
      question: pair.question.text,
      project: projectText(pair, bySlug),
      asker: pair.asker?.name ?? "",
      answer: pair.answer?.text ?? "",
      // Phrasings are full of filler words, which queries drop too.
      phrasings: phrasings.get(pair.id)?.map(withoutFiller).join("\n") ?? "",
      thread: earlier.get(pair) ?? "",
    };
    const addresses = [...new Set(addressTerms(pair))];
    const key = hash53([...rules.languages, ...FIELDS.map((field) => texts[field]), ...addresses].join("\0"));
    const same = known.get(key);
    if (same) return same;
    const lengths: FieldLengths = { question: 0, project: 0, asker: 0, answer: 0, phrasings: 0, thread: 0 };
    const held: number[] = [];
    FIELDS.forEach((field, place) => {
      for (const { kind, term } of tokenize(texts[field].normalize("NFC"), rules)) {
        // Single characters of the other fields would be a third of the index and say next to nothing.
        if (kind === "single" && field !== "question") continue;
        if (COUNTED.has(kind)) lengths[field]++;
        const word = numberOf(term);
        const before = countsOf[word] ?? 0;
        if (before === 0) held.push(word);
        countsOf[word] = countOne(before, place);
      }
    });
    const words = Uint32Array.from(held);
    const counts = words.map((word) => countsOf[word] ?? 0);
    for (const word of held) countsOf[word] = 0;
    return { key, words, counts, lengths, addresses: addresses.map(numberOf) };
  });
  return { terms: [...numbers.keys()], pairs: counted };
}
