/**
 * Generates a corpus of any size modelled on a real one: weekly posts whose threads have the shape (project, turns,
 * lengths, references) of random real threads, and whose sentences are new. Deterministic.
 */
import type { Pair } from "@/lib/model/pair";
import { createModel } from "./model";
import { createRandom, type Random } from "./random";
import { piecesOf } from "./words";

export interface GeneratedPost {
  /** Relative to the content folder. */
  path: string;
  text: string;
}

const SEED = 20260101;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const LAST_DAY = Date.UTC(2024, 11, 31);
const DAY_MS = 86_400_000;

/** Writes posts with `size` pairs in total, modelled on `pairs`. */
export function* generatePosts(pairs: readonly Pair[], size: number): Generator<GeneratedPost> {
  const random = createRandom(SEED);
  const samples = pairs.map(({ question, answer, project }) => ({
    text: `${question.text}\n${answer?.text ?? ""}`,
    project: project?.slug ?? null,
  }));
  const model = createModel(samples, random);
  const posts = groups(pairs, (pair) => pair.source.path).map((post) =>
    groups(post, (pair) => pair.thread.id),
  );
  const threads = posts.flat();
  const askers = createAskers(pairs, random);
  let written = 0;
  for (let number = 0; written < size; number++) {
    const day = FIRST_DAY + (written / size) * (LAST_DAY - FIRST_DAY);
    const date = new Date(Math.floor(day / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
    const blocks: string[] = [];
    for (let left = random.pick(posts).length; left > 0 && written < size; left--) {
      const shape = random.pick(threads).slice(0, size - written);
      const lines = (text: string, project: string | null): string =>
        text
          .split("\n")
          .map((line) => model.line(project, piecesOf(line).length))
          .filter(Boolean)
          .join("\n\n");
      blocks.push(`**${blocks.length + 1}、@${askers()}** 提问：`);
      for (const turn of shape) {
        const project = turn.project?.slug ?? null;
        const question = lines(turn.question.text, project) || model.line(project, 8) || "请问";
        blocks.push(question.replaceAll(/^(?=.)/gm, "> ").replaceAll(/^$/gm, ">"));
        if (turn.answer) blocks.push(`A：${lines(turn.answer.text, project) || "是的。"}`);
      }
      blocks.push(...closing(shape, random));
      written += shape.length;
    }
    const title = `Weekly ${number + 1} | ${model.line(null, 16) || "问答"}`.replaceAll(/["\\]/g, "");
    yield {
      path: `weekly/issue-${number.toString(36)}/index.md`,
      text: `---\ntitle: "${title}"\ndate: ${date}\n---\n\n### 每周读者问答提炼\n\n${blocks.join("\n\n")}\n`,
    };
  }
}

/** Returns the lines that name the references and the project of a thread. */
function closing(shape: readonly Pair[], random: Random): string[] {
  const [first] = shape;
  if (!first) return [];
  const links = first.references.map(({ repository }) => {
    const url = `https://github.com/${repository}/issues/${1 + random.below(9999)}`;
    return `[${url}](${url})`;
  });
  return first.project?.stated ? [...links, `「${first.project.name}」`] : links;
}

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
