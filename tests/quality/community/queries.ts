/**
 * The community's queries, each with the ids of the pairs that answer it; `gold/README.md` beside them describes the
 * formats.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readAnswers } from "@/lib/content/phrasings/answers";
import type { Pair } from "@/lib/model/pair";
import type { Phrasings } from "@/lib/model/phrasings";
import type { LabelledQuery, UnansweredQuery } from "../own/labels";
import { GOLD } from "./gold";

const asked = { query: z.string(), kind: z.string() };
const byPost = z.array(z.object({ ...asked, post: z.string(), q: z.array(z.string()).min(1) }));
const byPlace = z.array(
  z.object({ ...asked, relevant: z.array(z.object({ path: z.string(), line: z.number() })) }),
);
const byQuestion = z.array(
  z.object({ ...asked, relevant: z.array(z.object({ path: z.string(), q: z.string() })) }),
);
const unanswered = z.array(z.object(asked));

const read = (name: string): Promise<string> => readFile(path.join(GOLD, "gold", name), "utf8");
const parse = async <T>(name: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(JSON.parse(await read(name)));

/** Returns a text without punctuation, spaces and images. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/!\[[^\]]*\]\([^)]*\)|<br\s*\/?>|[\s*>`_[\]\\#\u200b\u200d]/g, "");

const lettersOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** A label gives the first characters of a question; the extraction may begin slightly earlier. */
const LATEST_START = 4;

/** queries.json: each is answered by the pairs of a post whose question begins as labelled. */
export async function queriesByPost(pairs: readonly Pair[]): Promise<LabelledQuery[]> {
  const candidates = pairs.map(({ id, source, question }) => ({
    id,
    post: source.path.replace(/^\.?\//, "").replace(/(\/index)?\.md$/, ""),
    question: bare(question.text),
  }));
  return (await parse("queries.json", byPost)).map(({ query, kind, post, q }) => {
    const start = bare(q[0] ?? "");
    const answers = candidates.filter((candidate) => {
      const at = candidate.question.indexOf(start);
      const inPost = candidate.post === post || candidate.post.endsWith(`/${post}`);
      return inPost && at >= 0 && at <= LATEST_START;
    });
    return { query, kind, relevant: answers.map(({ id }) => id) };
  });
}

/** queries-2.json: each is answered by the pairs at given lines. */
export async function queriesByPlace(pairs: readonly Pair[]): Promise<LabelledQuery[]> {
  const ids = new Map(pairs.map(({ id, source }) => [`${source.path}:${source.line}`, id]));
  return (await parse("queries-2.json", byPlace)).map(({ query, kind, relevant }) => ({
    query,
    kind,
    relevant: relevant.flatMap((place) => ids.get(`${place.path}:${place.line}`) ?? []),
  }));
}

/** queries-others.json: each is answered by the pairs of a document whose question reads the same. */
export async function queriesByQuestion(pairs: readonly Pair[]): Promise<LabelledQuery[]> {
  const keyOf = (file: string, question: string): string => `${file}\n${lettersOf(question)}`;
  const ids = new Map<string, string[]>();
  for (const { id, source, question } of pairs) {
    const key = keyOf(source.path, question.text);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return (await parse("queries-others.json", byQuestion)).map(({ query, kind, relevant }) => ({
    query,
    kind,
    relevant: relevant.flatMap(({ path: file, q }) => ids.get(keyOf(file, q)) ?? []),
  }));
}

export const unansweredQueries = (): Promise<UnansweredQuery[]> => parse("unanswered.json", unanswered);

const PHRASINGS = "phrasings.jsonl";

export const hasPhrasings = (): boolean => existsSync(path.join(GOLD, "gold", PHRASINGS));

/** Returns the community's phrasings. Skips those of pairs that are now extracted at another line. */
export async function communityPhrasings(pairs: readonly Pair[]): Promise<Phrasings> {
  const { answers, broken, unknown } = readAnswers(await read(PHRASINGS), pairs);
  const [problem] = broken;
  if (problem) throw new Error(`${PHRASINGS}:${problem.line}: ${problem.message}`);
  if (unknown.length > 0) console.error(`${PHRASINGS}: ${unknown.length} lines name no pair`);
  return new Map(answers.map((answer) => [answer.pair.id, answer.asked]));
}
