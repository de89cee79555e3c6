/**
 * A second reader of many posts: a thread that extracts them from the last one back, while the build reads them from the first
 * one on. They meet in the cache of posts.
 */
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

/** Starts the thread where there are enough posts; returns how to end it. */
export async function startSecondReader(
  workspace: Pick<Workspace, "folder">,
  reading: SecondReading,
  minPosts = MIN_POSTS,
): Promise<() => Promise<unknown>> {
  if ((await listPosts(reading.content)).length < minPosts) return async () => {};
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
