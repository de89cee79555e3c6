/** The cost of rebuilding the search after an edit of one post, and what readers must fetch again. */
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { listPosts } from "@/lib/content/files";
import { runStage } from "../child";
import { CACHE } from "../corpus";
import type { BuiltAgain } from "../stage";

export interface Rebuild {
  posts: number;
  /** Extraction and index, in milliseconds: without caches, and after the change. */
  wholeMs: number;
  againMs: number;
  files: number;
  /** Files whose name changed, except the manifest. */
  renamed: number;
}

const SENTENCE = "补充一句：重启之后还要看一眼 zookeeper 的日志。";

/** Adds a sentence to the first answer of the middle post. */
async function editOne(folder: string): Promise<void> {
  const posts = await listPosts(folder);
  for (const name of posts.slice(Math.floor(posts.length / 2))) {
    const file = path.join(folder, name);
    const text = await readFile(file, "utf8");
    const edited = text.replace(/^A：/m, `A：${SENTENCE}`);
    if (edited !== text) return writeFile(file, edited);
  }
  throw new Error(`${folder}: no post of the second half has an answer`);
}

export async function measureRebuild(posts: string): Promise<Rebuild> {
  const folder = path.join(CACHE, "edited");
  const kept = path.join(CACHE, "kept");
  await rm(folder, { recursive: true, force: true });
  await rm(kept, { recursive: true, force: true });
  await cp(posts, folder, { recursive: true });
  const before = await runStage<BuiltAgain>("rebuild", folder, kept);
  await editOne(folder);
  const after = await runStage<BuiltAgain>("rebuild", folder, kept);
  const known = new Set(before.names);
  const renamed = after.names.filter((name) => !known.has(name)).length;
  return {
    posts: (await listPosts(folder)).length,
    wholeMs: before.ms,
    againMs: after.ms,
    files: after.names.length,
    renamed,
  };
}
