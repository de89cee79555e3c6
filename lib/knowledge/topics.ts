/**
 * Divides the questions of a project into topics. A topic is a concept that is frequent in the project and rare elsewhere,
 * or one that the glossary knows. Concepts are chosen greedily, each for the threads that no earlier one covers.
 * Deterministic.
 */
import type { Topic } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import {
  type Candidate,
  candidatesOf,
  MIN_THREADS,
  type Thread,
  threadsWith,
  type Whole,
} from "./topic-candidates";
import { conceptsOf, type Glossary } from "./topic-concepts";
import { candidateTerms } from "./topic-terms";
import { standsForThing } from "./topic-usage";

/** A shorter page can be read in full; headings would only interrupt it. */
const MIN_QUESTIONS = 12;
/** More headings would be a list of their own. */
const MAX_TOPICS = 12;
/** If topics cover a smaller share of the questions, there are none: what is left over would be the largest. */
const MIN_COVERAGE = 0.75;

/** Returns the topics of every project with enough questions, by slug. */
export function topicsByProject(
  pairs: readonly Pair[],
  projects: readonly Project[],
  glossary: Glossary,
): Record<string, Topic[]> {
  const concepts = conceptsOf(glossary);
  const byThread = new Map<string, Pair[]>();
  for (const pair of pairs) byThread.set(pair.thread.id, [...(byThread.get(pair.thread.id) ?? []), pair]);
  const groups = [...byThread.values()];
  const questions = groups.map((group) => group.map(({ question }) => question.text).join("\n"));
  const answers = groups.map((group) => group.map(({ answer }) => answer?.text ?? "").join("\n"));
  const texts = candidateTerms([...questions, ...answers], MIN_THREADS, concepts).map(concepts.ofTerms);
  const threads = groups.map(
    (group, i): Thread => ({
      project: group[0]?.project?.slug ?? null,
      pairs: group,
      terms: texts[i] ?? new Map(),
      allTerms: new Map([...(texts[i] ?? []), ...(texts[groups.length + i] ?? [])]),
    }),
  );
  const frequency = threadsWith(threads);
  const isThing = remember((concept) => {
    const words = concepts.wordsFor(concept);
    return words.length > 0 && standsForThing(words, textsWith(concept, threads));
  });
  const result: Record<string, Topic[]> = {};
  for (const project of projects) {
    const own = threads.filter((thread) => thread.project === project.slug);
    const topics = divide(own, project, { concepts, isThing, frequency, total: threads.length });
    if (topics.length > 0) result[project.slug] = topics;
  }
  return result;
}

/** The texts of the threads that use a concept. */
function* textsWith(concept: string, threads: readonly Thread[]): Generator<string> {
  for (const { allTerms, pairs } of threads) {
    if (!allTerms.has(concept)) continue;
    for (const { question, answer } of pairs) yield `${question.text}\n${answer?.text ?? ""}`;
  }
}

function remember<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

function divide(own: readonly Thread[], project: Project, whole: Whole): Topic[] {
  const questions = own.reduce((sum, { pairs }) => sum + pairs.length, 0);
  if (questions < MIN_QUESTIONS) return [];
  const chosen = cover(candidatesOf(own, project, whole));
  assignRest(own, chosen);
  const topics = chosen
    .map(
      ({ name, members }): Topic => ({
        name,
        ids: [...members].sort((a, b) => a - b).flatMap((i) => own[i]?.pairs.map(({ id }) => id) ?? []),
      }),
    )
    .sort((a, b) => b.ids.length - a.ids.length || (a.name < b.name ? -1 : 1));
  const covered = topics.reduce((sum, { ids }) => sum + ids.length, 0);
  return topics.length > 1 && covered >= questions * MIN_COVERAGE ? topics : [];
}

interface Chosen extends Pick<Candidate, "term" | "name" | "weight"> {
  members: number[];
}

/** Chooses candidates greedily by the number of threads that each adds times its squared weight. */
function cover(candidates: readonly Candidate[]): Chosen[] {
  const free = new Set(candidates.flatMap(({ threads }) => [...threads]));
  const chosen: Chosen[] = [];
  while (chosen.length < MAX_TOPICS) {
    let best: (Chosen & { worth: number }) | undefined;
    for (const { term, name, threads, weight } of candidates) {
      const members = [...threads].filter((i) => free.has(i));
      if (members.length < MIN_THREADS) continue;
      const worth = members.length * weight ** 2;
      if (!best || worth > best.worth || (worth === best.worth && term < best.term)) {
        best = { term, name, weight, members, worth };
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
