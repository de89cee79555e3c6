/** The posts of the benchmark, and the pairs that our extraction makes of them. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import { readConfigFor } from "@/lib/content/content-folder";
import { OWN_CONTENT } from "@/lib/content/home";
import { readContent } from "@/lib/content/read";
import type { Pair } from "@/lib/model/pair";
import type { Phrasings } from "@/lib/model/phrasings";
import type { Project } from "@/lib/model/project";
import { CORPUS } from "../quality/community/gold";
import { communityPhrasings, hasPhrasings } from "../quality/community/queries";
import { generatePhrasings } from "./generate/phrasings";
import { generatePosts } from "./generate/posts";
import type { Query } from "./measure/queries";

/** The size that denotes the real posts, however many they are. */
export const REAL_SIZE = 759;

export const CACHE = path.join(ROOT, ".cache/bench");

/** Returns the folder of real posts: the community's if available, else this checkout's own. */
export const realPosts = (): string => (existsSync(CORPUS) ? CORPUS : OWN_CONTENT);

export interface Corpus {
  pairs: Pair[];
  projects: Project[];
  glossary: string[][];
  /** By permalink id; empty for engines that are compared without phrasings. */
  phrasings: Record<string, readonly string[]>;
  /** The labelled queries; `wanted` is empty if they belong to other posts. */
  queries: Query[];
}

/** Extracts every post below `folder`, with its settings. */
export async function extractCorpus(folder: string): Promise<Corpus> {
  const config = await readConfigFor(folder);
  const { pairs, phrasings } = await readContent(folder, config);
  return {
    pairs,
    projects: config.projects,
    glossary: config.glossary,
    phrasings: Object.fromEntries(phrasings),
    queries: [],
  };
}

/** Returns the phrasings of a corpus: its own, those beside the community's posts, or generated ones. */
export async function phrasingsOf(folder: string, corpus: Corpus): Promise<Corpus["phrasings"]> {
  if (Object.keys(corpus.phrasings).length > 0) return corpus.phrasings;
  const ofCommunity = async (pairs: readonly Pair[]): Promise<Phrasings> =>
    hasPhrasings() ? communityPhrasings(pairs) : new Map();
  if (folder === CORPUS) return Object.fromEntries(await ofCommunity(corpus.pairs));
  if (!folder.startsWith(CACHE)) return {};
  const source = realPosts();
  const real = await extractCorpus(source);
  const phrasings = new Map(Object.entries(await phrasingsOf(source, real)));
  return Object.fromEntries(generatePhrasings(corpus.pairs, { pairs: real.pairs, phrasings }));
}

/** Writes a generated corpus of `size` pairs to a cache folder, and returns the folder. */
export async function writeGenerated(size: number): Promise<string> {
  const folder = path.join(CACHE, `posts-${size}`);
  await rm(folder, { recursive: true, force: true });
  const { pairs } = await extractCorpus(realPosts());
  for (const post of generatePosts(pairs, size)) {
    const file = path.join(folder, post.path);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, post.text);
  }
  return folder;
}

/** Drops the forms of a text that no search engine reads; without them 100,000 pairs fit into one string. */
const plain = <T extends { text: string }>(rich: T): T => ({ ...rich, html: "", markdown: "" });

export async function saveCorpus(file: string, corpus: Corpus): Promise<void> {
  const pairs = corpus.pairs.map((pair) => ({
    ...pair,
    question: plain(pair.question),
    answer: pair.answer && plain(pair.answer),
  }));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ ...corpus, pairs }));
}

export const loadCorpus = async (file: string): Promise<Corpus> =>
  JSON.parse(await readFile(file, "utf8")) as Corpus;

/** The input of each pair for an engine that indexes plain text. */
export interface Document {
  id: string;
  question: string;
  answer: string;
  project: string;
  phrasings: string;
}

export const documentsOf = ({ pairs, phrasings }: Corpus): Document[] =>
  pairs.map(({ id, question, answer, project }) => ({
    id,
    question: question.text,
    answer: answer?.text ?? "",
    project: project?.name ?? "",
    phrasings: phrasings[id]?.join("\n") ?? "",
  }));
