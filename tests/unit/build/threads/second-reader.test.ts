import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ROOT } from "@/lib/build/settings";
import { startSecondReader } from "@/lib/build/threads/second-reader";
import { listPosts } from "@/lib/content/files";
import { openPostCache } from "@/lib/content/post-cache";
import { readContent } from "@/lib/content/read";
import { COMMUNITY, communityConfig } from "../../../support/community";

const config = await communityConfig();

let folder: string;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), "qa-reader-")), "posts");
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

const place = () => ({ folder, version: "1" });
/** In a workspace without sources no thread can start. */
const NO_SOURCES = path.join(ROOT, "public");
const start = (minPosts?: number, workspace = ROOT) =>
  startSecondReader({ folder: workspace }, { content: COMMUNITY, config, cache: place() }, minPosts);

it("leaves to the first reader what that would have extracted itself", async () => {
  const alone = await readContent(COMMUNITY, config);
  const { length } = await listPosts(COMMUNITY);
  const end = await start(1);
  await vi.waitFor(() => expect(readdirSync(folder).length).toBeGreaterThanOrEqual(length), {
    timeout: 20_000,
  });
  await end();
  expect(await readContent(COMMUNITY, config, { cache: openPostCache(place()) })).toEqual(alone);
});

it("reads beside the first one", async () => {
  const alone = await readContent(COMMUNITY, config);
  const end = await start(1);
  expect(await readContent(COMMUNITY, config, { cache: openPostCache(place()) })).toEqual(alone);
  await end();
});

it("does not come for a few posts", async () => {
  const end = await start();
  await end();
  expect(existsSync(folder)).toBe(false);
});

it("does not come where the posts are cached", async () => {
  await expect(start(1, NO_SOURCES)).rejects.toThrow();
  await readContent(COMMUNITY, config, { cache: openPostCache(place()) });
  const end = await start(1, NO_SOURCES);
  await end();
});
