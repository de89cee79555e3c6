/** The labels of this repository's own posts and the queries over them; README.md describes the formats. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** The first and the last characters of a text, without Markdown. */
const ends = z.tuple([z.string().min(1), z.string().min(1)]);

const labelledPair = z.object({
  question: ends,
  /** null: the question has no answer. */
  answer: ends.nullable(),
  /** A closing remark rather than a question: extracting it is optional. */
  remark: z.boolean().optional(),
});

const labelledThread = z.object({
  asker: z.string().nullable(),
  /** In its canonical spelling. */
  project: z.string().nullable(),
  projectFrom: z.enum(["front matter", "heading", "line", "text"]),
  /** `owner/name#number` */
  references: z.array(z.string().regex(/^[\w.-]+\/[\w.-]+#\d+$/)),
  pairs: z.array(labelledPair).min(1),
});

const labelledPost = z.object({
  /** Path below the content folder, without `index.md`. */
  post: z.string(),
  /** What is unusual about its format. */
  odd: z.string().nullable(),
  threads: z.array(labelledThread),
});

const labelledQuery = z.object({
  kind: z.string(),
  query: z.string().min(1),
  /** Permalink ids of the pairs that answer it; the first one is the best. */
  relevant: z.array(z.string()).min(1),
});

const unansweredQuery = z.object({ kind: z.string(), query: z.string().min(1) });

export type LabelledPost = z.infer<typeof labelledPost>;
export type LabelledPair = z.infer<typeof labelledPair>;
export type LabelledThread = z.infer<typeof labelledThread>;
export type LabelledQuery = z.infer<typeof labelledQuery>;
export type UnansweredQuery = z.infer<typeof unansweredQuery>;

const parseFile = async <T>(name: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(JSON.parse(await readFile(path.join(import.meta.dirname, name), "utf8")));

export const readLabels = (): Promise<LabelledPost[]> => parseFile("labels.json", z.array(labelledPost));
export const readQueries = (): Promise<LabelledQuery[]> => parseFile("queries.json", z.array(labelledQuery));
/** Queries that no pair answers. */
export const readUnanswered = (): Promise<UnansweredQuery[]> =>
  parseFile("unanswered.json", z.array(unansweredQuery));
