/** The concepts that may become topics of a project, each with the threads that ask about it and its name. */
import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import { type Concepts, isTwoWords } from "./topic-concepts";
import { isHanTerm, type TextTerms } from "./topic-terms";

/** Fewer threads are no topic. */
export const MIN_THREADS = 3;
/** A word in a larger share of the project's threads does not divide them … */
const MAX_SHARE = 0.25;
/** … unless it is in no more threads than a reader takes in at once. */
const READ_AT_ONCE = 8;
/** How much more frequent a word must be in the project than elsewhere. */
const MIN_RATIO = 4;
/** Least log-likelihood ratio G²; 6.6 means a chance of one in a hundred. */
const MIN_EVIDENCE = 6.6;
/** With fewer threads of other projects there is nothing to compare with; then rare words are chosen. */
const MIN_ELSEWHERE = 20;
/** Weight of a concept of the glossary that is as frequent elsewhere: less than that of any that is not. */
const COMMON_WEIGHT = 1;
/** One that is in a larger share of all threads is an everyday word: 支持. */
const MAX_COMMON_SHARE = 0.18;
/** A word that says little by itself is named with another that is in this share of its threads. */
const MIN_PARTNER_SHARE = 0.3;

export interface Thread {
  project: string | null;
  pairs: Pair[];
  /** Concepts of the questions: they name topics. */
  terms: TextTerms;
  /** Concepts of questions and answers: they show which project a word belongs to. */
  allTerms: TextTerms;
}

/** All threads, to compare those of a project with. */
export interface Whole {
  concepts: Concepts;
  /** Whether the glossary has a concept, and texts use it for a thing. */
  isThing(concept: string): boolean;
  /** Number of threads that use a concept, in question or answer. */
  frequency: ReadonlyMap<string, number>;
  total: number;
}

export interface Candidate {
  term: string;
  name: string;
  /** Indices of the project's threads that use it. */
  threads: Set<number>;
  /** Binary logarithm of its frequency here over that elsewhere. */
  weight: number;
}

/** Number of threads that use a concept, in question or answer. */
export function threadsWith(threads: readonly Thread[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { allTerms } of threads) {
    for (const term of allTerms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return frequency;
}

type Places = ReadonlyMap<string, Set<number>>;

/** Indices of the threads whose questions use a concept. */
function placesOf(own: readonly Thread[]): Places {
  const places = new Map<string, Set<number>>();
  own.forEach(({ terms }, i) => {
    for (const term of terms.keys()) {
      const threads = places.get(term) ?? new Set();
      threads.add(i);
      places.set(term, threads);
    }
  });
  return places;
}

/** What may name a topic of the project whose threads these are. */
export function candidatesOf(own: readonly Thread[], project: Project, whole: Whole): Candidate[] {
  const { concepts, isThing, frequency, total } = whole;
  const places = placesOf(own);
  const names = [project.name, ...project.aliases].map(compact);
  const isOwnName = (term: string): boolean => names.some((name) => name.includes(compact(term)));
  const elsewhere = total - own.length;
  const frequencyHere = threadsWith(own);
  const weightOf = (term: string): number | null => {
    const here = frequencyHere.get(term) ?? 0;
    return distinction(here, own.length, (frequency.get(term) ?? 0) - here, elsewhere);
  };
  return withoutParts(
    [...places].flatMap(([term, threads]) => {
      if (threads.size < MIN_THREADS || threads.size > Math.max(READ_AT_ONCE, own.length * MAX_SHARE))
        return [];
      const written = spelling(term, own, places);
      if (isOwnName(term) || isOwnName(written)) return [];
      const inGlossary = concepts.wordsFor(term).length > 0;
      const says = inGlossary ? isThing(term) : isTwoWords(written);
      const isEveryday = (frequency.get(term) ?? 0) > total * MAX_COMMON_SHARE;
      const weight = weightOf(term) ?? (says && !isEveryday ? COMMON_WEIGHT : null);
      if (weight === null) return [];
      const partner = says ? null : partnerOf(term, own, places, isOwnName);
      if (!says && partner === null) return [];
      const name = partner === null ? written : `${written} ${spelling(partner, own, places)}`;
      return [{ term, name, threads, weight }];
    }),
  );
}

/** The concept that most of the threads use beside another one; null if too few use the same. */
function partnerOf(
  term: string,
  own: readonly Thread[],
  places: Places,
  isOwnName: (term: string) => boolean,
): string | null {
  const threads = places.get(term) ?? new Set();
  const beside = new Map<string, number>();
  for (const i of threads) {
    for (const other of own[i]?.terms.keys() ?? []) beside.set(other, (beside.get(other) ?? 0) + 1);
  }
  let best: { term: string; worth: number } | null = null;
  for (const [other, common] of beside) {
    if (common < 2 || common < threads.size * MIN_PARTNER_SHARE) continue;
    if (other.includes(term) || term.includes(other) || isOwnName(other)) continue;
    // Rather a word that is rare in the rest of the project.
    const worth = common ** 2 / (places.get(other)?.size ?? 1);
    if (!best || worth > best.worth || (worth === best.worth && other < best.term))
      best = { term: other, worth };
  }
  return best?.term ?? null;
}

/** Binary logarithm of how much more often a word is used here than elsewhere; null if not significantly more. */
function distinction(here: number, ofHere: number, there: number, ofThere: number): number | null {
  if (ofThere < MIN_ELSEWHERE) return Math.log2(ofHere / here);
  const ratio = here / ofHere / ((there + 0.5) / (ofThere + 1));
  const share = (here + there) / (ofHere + ofThere);
  const part = (n: number, of: number): number =>
    (n > 0 ? n * Math.log(n / (of * share)) : 0) +
    (n < of ? (of - n) * Math.log((of - n) / (of * (1 - share))) : 0);
  const evidence = 2 * (part(here, ofHere) + part(there, ofThere));
  return ratio < MIN_RATIO || evidence < MIN_EVIDENCE ? null : Math.log2(ratio);
}

const compact = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Drops terms that are nearly always part of a longer one: 注册 beside 注册中心. */
function withoutParts(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (part) =>
      !candidates.some(
        (whole) =>
          whole !== part &&
          whole.term.length > part.term.length &&
          whole.term.includes(part.term) &&
          isHanTerm(whole.term) === isHanTerm(part.term) &&
          whole.threads.size >= part.threads.size * 0.75,
      ),
  );
}

/** The most frequent spelling of a concept in the project's questions; ties are broken by code point. */
function spelling(term: string, own: readonly Thread[], places: Places): string {
  const counts = new Map<string, number>();
  for (const i of places.get(term) ?? []) {
    const written = own[i]?.terms.get(term);
    if (written) counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best?.[0] ?? term;
}
