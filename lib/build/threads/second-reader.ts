/**
 * A second reader of many posts: a thread that extracts them from the last one back, while the build reads them from the first
 * one on. They meet in the cache of posts.
 */
import { readdir } from "node:fs/promises";
import type { ContentConfig } from "@/lib/config/config";
import { listPosts } from "@/lib/content/files";
import type { PostCachePlace } from "@/lib/content/post-cache";
import type { Workspace } from "../workspace";
import { bundleForThreads, startThread } from "./threads";

/** Fewer are read before the thread is ready. */
const MIN_POSTS = 300;

/** What the thread reads, and where it puts the results. */
export interface SecondReading {
  content: string;
  config: ContentConfig;
  cache: PostCachePlace;
}

/** Starts the thread where the cache lacks enough posts; returns how to end it. */
export async function startSecondReader(
  workspace: Pick<Workspace, "folder">,
  reading: SecondReading,
  minPosts = MIN_POSTS,
): Promise<() => Promise<unknown>> {
  const posts = await listPosts(reading.content);
  // A build or an edit that finds its posts in the cache does not wait for a thread.
  const cached = await readdir(reading.cache.folder).catch(() => []);
  if (posts.length - cached.length < minPosts) return async () => {};
  const { file } = await bundleForThreads(
    workspace,
    "lib/build/threads/second-reader-thread.ts",
    "second-reader.mjs",
  );
  const thread = startThread(file, reading);
  // What it cannot read, the first reader meets and tells.
  thread.on("error", () => {});
  return () => thread.terminate();
}
