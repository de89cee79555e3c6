/**
 * Divides the questions of a project into topics. A topic is a word that is frequent in the project and rare elsewhere.
 * Words are chosen greedily, each for the threads that no earlier word covers. Deterministic.
 */
import type { Topic } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import { candidateTerms, isHanTerm, type TextTerms } from "./topic-terms";

/** A shorter page can be read in full; headings would only interrupt it. */
const MIN_QUESTIONS = 12;
/** Fewer threads do not make a topic. */
const MIN_THREADS = 3;
/** A word in a larger share of the project's threads does not divide them … */
const MAX_SHARE = 0.25;
/** … unless it has no more threads than a reader takes in at once. */
const READ_AT_ONCE = 8;
/** Minimum ratio of a word's frequency in the project to that elsewhere. */
const MIN_RATIO = 4;
/** Minimum log-likelihood ratio G²; 6.6 corresponds to a significance of 1 %. */
const MIN_EVIDENCE = 6.6;
/** With fewer threads of other projects there is no basis for comparison; then rare words are chosen. */
const MIN_ELSEWHERE = 20;
/** More headings would be a list of their own. */
const MAX_TOPICS = 12;
/** If topics cover a smaller share of the questions, there are none. */
const MIN_COVERAGE = 0.35;

interface Thread {
  project: string | null;
  pairs: Pair[];
  /** Terms of the questions: they name topics. */
  terms: TextTerms;
  /** Terms of questions and answers: they show which project a word belongs to. */
  allTerms: TextTerms;
}

interface Candidate {
  term: string;
  /** Indices of the project's threads that use it. */
  threads: Set<number>;
  /** Binary logarithm of its frequency here divided by that elsewhere. */
  weight: number;
}

/** Returns the topics of every project with enough questions, by slug. */
export function topicsByProject(
  pairs: readonly Pair[],
  projects: readonly Project[],
): Record<string, Topic[]> {
  const byThread = new Map<string, Pair[]>();
  for (const pair of pairs) byThread.set(pair.thread.id, [...(byThread.get(pair.thread.id) ?? []), pair]);
  const groups = [...byThread.values()];
  const questions = groups.map((group) => group.map(({ question }) => question.text).join("\n"));
  const answers = groups.map((group) => group.map(({ answer }) => answer?.text ?? "").join("\n"));
  const texts = candidateTerms([...questions, ...answers], MIN_THREADS);
  const threads = groups.map(
    (group, i): Thread => ({
      project: group[0]?.project?.slug ?? null,
      pairs: group,
      terms: texts[i] ?? new Map(),
      allTerms: new Map([...(texts[i] ?? []), ...(texts[groups.length + i] ?? [])]),
    }),
  );
  const frequency = threadsWith(threads);
  const result: Record<string, Topic[]> = {};
  for (const project of projects) {
    const own = threads.filter((thread) => thread.project === project.slug);
    const topics = divide(own, project, frequency, threads.length);
    if (topics.length > 0) result[project.slug] = topics;
  }
  return result;
}

/** Returns the number of threads that use a term, in question or answer. */
function threadsWith(threads: readonly Thread[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { allTerms } of threads) {
    for (const term of allTerms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return frequency;
}

function divide(
  own: readonly Thread[],
  project: Project,
  frequency: ReadonlyMap<string, number>,
  total: number,
): Topic[] {
  const questions = own.reduce((sum, { pairs }) => sum + pairs.length, 0);
  if (questions < MIN_QUESTIONS) return [];
  const candidates = withoutParts(candidatesOf(own, project, frequency, total));
  const chosen = cover(candidates);
  assignRest(own, chosen);
  const topics = chosen
    .map(
      ({ term, members }): Topic => ({
        name: spelling(term, own),
        ids: [...members].sort((a, b) => a - b).flatMap((i) => own[i]?.pairs.map(({ id }) => id) ?? []),
      }),
    )
    .sort((a, b) => b.ids.length - a.ids.length || (a.name < b.name ? -1 : 1));
  const covered = topics.reduce((sum, { ids }) => sum + ids.length, 0);
  return topics.length > 1 && covered >= questions * MIN_COVERAGE ? topics : [];
}

function candidatesOf(
  own: readonly Thread[],
  project: Project,
  frequency: ReadonlyMap<string, number>,
  total: number,
): Candidate[] {
  const places = new Map<string, Set<number>>();
  own.forEach(({ terms }, i) => {
    for (const term of terms.keys()) {
      const threads = places.get(term) ?? new Set();
      threads.add(i);
      places.set(term, threads);
    }
  });
  const names = [project.name, ...project.aliases].map(compact);
  const elsewhere = total - own.length;
  const frequencyHere = threadsWith(own);
  return [...places].flatMap(([term, threads]) => {
    if (threads.size < MIN_THREADS || threads.size > Math.max(READ_AT_ONCE, own.length * MAX_SHARE))
      return [];
    if (names.some((name) => name.includes(compact(term)))) return [];
    const here = frequencyHere.get(term) ?? 0;
    const there = (frequency.get(term) ?? 0) - here;
    const weight = distinction(here, own.length, there, elsewhere);
    return weight === null ? [] : [{ term, threads, weight }];
  });
}

/**
 * Returns the binary logarithm of how much more often a word is used here than elsewhere; null if the difference is not
 * significant.
 */
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

interface Chosen {
  term: string;
  weight: number;
  members: number[];
}

/** Chooses candidates greedily by the number of threads that each adds times its squared weight. */
function cover(candidates: readonly Candidate[]): Chosen[] {
  const free = new Set(candidates.flatMap(({ threads }) => [...threads]));
  const chosen: Chosen[] = [];
  while (chosen.length < MAX_TOPICS) {
    let best: (Chosen & { worth: number }) | undefined;
    for (const { term, threads, weight } of candidates) {
      const members = [...threads].filter((i) => free.has(i));
      if (members.length < MIN_THREADS) continue;
      const worth = members.length * weight ** 2;
      if (!best || worth > best.worth || (worth === best.worth && term < best.term)) {
        best = { term, weight, members, worth };
      }
    }
    if (!best) break;
    for (const i of best.members) free.delete(i);
    chosen.push(best);
  }
  return chosen;
}

/** Assigns threads without a topic to the heaviest topic that their answers mention. */
function assignRest(own: readonly Thread[], chosen: readonly Chosen[]): void {
  const taken = new Set(chosen.flatMap(({ members }) => members));
  const byWeight = [...chosen].sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  own.forEach(({ allTerms }, i) => {
    if (!taken.has(i)) byWeight.find(({ term }) => allTerms.has(term))?.members.push(i);
  });
}

/** Returns the most frequent spelling of a term in the project's questions; ties are broken by code point. */
function spelling(term: string, own: readonly Thread[]): string {
  const counts = new Map<string, number>();
  for (const { terms } of own) {
    const written = terms.get(term);
    if (written) counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best?.[0] ?? term;
}
