/** Scores how strongly the text of a thread points to each project. */

import type { Thread } from "@/lib/extract/threads";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { toPlainText } from "@/lib/render/plain-text";
import { repositoriesInBlocks } from "./references";

/** Questions weigh more, because answers often mention other projects. */
const QUESTION_WEIGHT = 2;
/** A link into a repository weighs about as much as the project's name. */
const LINK_WEIGHT = 4;

/** If the questions name no project, an answer counts from this score on; below it, it mentions one in passing. */
const PASSING = 3;

/** Scores by project slug. */
export type Scores = Map<string, number>;

/** Returns the scores of a thread's questions, answers and links. Empty if they point to no project. */
export function scoresOf(thread: Thread, registry: ProjectRegistry): Scores {
  const total: Scores = new Map();
  const add = (scores: Scores, weight: number): void => {
    for (const [slug, score] of scores) total.set(slug, (total.get(slug) ?? 0) + score * weight);
  };
  const questions = thread.turns.flatMap((turn) => turn.question);
  const answers = thread.turns.flatMap((turn) => turn.answer ?? []);
  add(registry.mentions(toPlainText(questions)), QUESTION_WEIGHT);
  const answered = registry.mentions(toPlainText(answers));
  const strongest = Math.max(0, ...answered.values());
  if (total.size > 0 || strongest >= PASSING) add(answered, 1);
  for (const repository of new Set(repositoriesInBlocks([...questions, ...answers], registry))) {
    const project = registry.ofRepository(repository);
    if (project && project.keywords.length > 0) add(new Map([[project.slug, 1]]), LINK_WEIGHT);
  }
  return total;
}

/** Returns the project with the highest score; null if there is none. */
export function best(scores: Scores): { slug: string; score: number } | null {
  let found: { slug: string; score: number } | null = null;
  for (const [slug, score] of scores) if (!found || score > found.score) found = { slug, score };
  return found;
}
