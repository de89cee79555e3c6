/** The posts that the benchmark measures with, and the pairs that our extraction makes of them. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import { OWN_CONTENT, readConfigFor } from "@/lib/content/content-folder";
import { readContent } from "@/lib/content/read";
import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import type { SearchInput } from "@/lib/search/build/build";
import { CORPUS } from "../quality/community/gold";
import { generatePosts } from "./generate/posts";

/** The size that stands for the real posts, however many they are. */
export const REAL_SIZE = 759;

export const CACHE = path.join(ROOT, ".cache/bench");

/** A folder of real posts: the community's where they are at hand, else this checkout's own. */
export const realPosts = (): string => (existsSync(CORPUS) ? CORPUS : OWN_CONTENT);

export interface Corpus extends SearchInput {
  pairs: Pair[];
  projects: Project[];
  glossary: string[][];
}

/** Extracts every post below `folder`, with the settings that go with it. */
export async function extractCorpus(folder: string): Promise<Corpus> {
  const config = await readConfigFor(folder);
  const { pairs } = await readContent(folder, config);
  return { pairs, projects: config.projects, glossary: config.glossary };
}

/** Writes a generated corpus of `size` pairs to a folder of the cache, and returns the folder. */
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

/** The forms of a text that no search engine reads; without them 100,000 pairs fit into one string. */
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
