/**
 * Generates a corpus of any size modelled on a real one: weekly issues whose threads have the shape (project, turns,
 * lengths, references) of random real threads, and whose sentences are new. Deterministic.
 */
import type { GitHubReference, Pair } from "@/lib/model/pair";
import { createModel } from "./model";
import { createRandom, type Random } from "./random";
import { piecesOf } from "./words";

export interface GeneratedTurn {
  /** The real pair that it is modelled on. */
  shape: Pair;
  /** Paragraphs. */
  question: string[];
  /** Null if the question is unanswered. */
  answer: string[] | null;
}

export interface GeneratedThread {
  asker: string;
  turns: GeneratedTurn[];
  references: GitHubReference[];
}

export interface GeneratedIssue {
  /** Relative to the content folder. */
  path: string;
  title: string;
  /** ISO date. */
  date: string;
  threads: GeneratedThread[];
}

const SEED = 20260101;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const LAST_DAY = Date.UTC(2024, 11, 31);
const DAY_MS = 86_400_000;

/** Yields issues with `size` pairs in total, modelled on `pairs`, from old to new. */
export function* generateIssues(pairs: readonly Pair[], size: number): Generator<GeneratedIssue> {
  const random = createRandom(SEED);
  const samples = pairs.map(({ question, answer, project }) => ({
    text: `${question.text}\n${answer?.text ?? ""}`,
    project: project?.slug ?? null,
  }));
  const model = createModel(samples, random);
  const posts = groups(pairs, (pair) => pair.source.path).map((post) =>
    groups(post, (pair) => pair.thread.id),
  );
  const shapes = posts.flat();
  const askers = createAskers(pairs, random);
  const like = (text: string, project: string | null): string[] =>
    text
      .split("\n")
      .map((line) => model.line(project, piecesOf(line).length))
      .filter(Boolean);
  const turnLike = (shape: Pair): GeneratedTurn => {
    const project = shape.project?.slug ?? null;
    const question = like(shape.question.text, project);
    if (question.length === 0) question.push(model.line(project, 8) || "请问");
    const answer = shape.answer && like(shape.answer.text, project);
    return { shape, question, answer: answer?.length === 0 ? ["是的。"] : answer };
  };
  let written = 0;
  for (let number = 0; written < size; number++) {
    const day = FIRST_DAY + (written / size) * (LAST_DAY - FIRST_DAY);
    const date = new Date(Math.floor(day / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
    const threads: GeneratedThread[] = [];
    for (let left = random.pick(posts).length; left > 0 && written < size; left--) {
      const shape = random.pick(shapes).slice(0, size - written);
      const asker = askers();
      const turns = shape.map(turnLike);
      threads.push({ asker, turns, references: referencesLike(shape, random) });
      written += shape.length;
    }
    const title = `Weekly ${number + 1} | ${model.line(null, 16) || "问答"}`.replaceAll(/["\\]/g, "");
    yield { path: `weekly/issue-${number.toString(36)}/index.md`, title, date, threads };
  }
}

const referencesLike = ([first]: readonly Pair[], random: Random): GitHubReference[] =>
  (first?.references ?? []).map(({ repository }) => {
    const number = 1 + random.below(9999);
    return { kind: "issue", repository, number, url: `https://github.com/${repository}/issues/${number}` };
  });

/** Generates names of askers: new ones as often as in the real posts, else one who asked before. */
function createAskers(pairs: readonly Pair[], random: Random): () => string {
  const names = pairs.flatMap(({ asker }) => (asker ? [asker.name.replaceAll(/[^\p{L}\p{N}]/gu, "")] : []));
  const known = [...new Set(names)].filter(Boolean);
  const newRate = known.length / Math.max(1, names.length);
  const asked: string[] = [];
  return () => {
    if (known.length === 0) return "某人";
    if (asked.length > 0 && random.next() > newRate) return random.pick(asked);
    const [head, tail] = [[...random.pick(known)], [...random.pick(known)]];
    const name = [
      ...head.slice(0, Math.ceil(head.length / 2)),
      ...tail.slice(Math.floor(tail.length / 2)),
    ].join("");
    asked.push(name);
    return name;
  };
}

function groups<T>(list: readonly T[], key: (item: T) => string): T[][] {
  const byKey = new Map<string, T[]>();
  for (const item of list) {
    const group = byKey.get(key(item));
    if (group) group.push(item);
    else byKey.set(key(item), [item]);
  }
  return [...byKey.values()];
}
