/** Scores the items of posts: readings, releases and tasks in the posts that were labelled by hand. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { SettledItem } from "@/lib/assemble/items";
import { readConfigFor } from "@/lib/content/content-folder";
import { readPosts } from "@/lib/content/read-posts";
import { ITEM_KINDS, type ItemKind } from "@/lib/model/item";
import type { Measured } from "../measures";
import { CORPUS } from "./gold";

/** Titles by their beginning, addresses as written. */
const labelsSchema = z.array(
  z.object({
    post: z.string(),
    readings: z.array(z.object({ title: z.string(), url: z.string() })),
    releases: z.array(z.object({ project: z.string(), version: z.string(), url: z.string().nullable() })),
    tasks: z.array(
      z.object({ project: z.string(), level: z.string().nullable(), title: z.string(), url: z.string() }),
    ),
  }),
);

type Labels = z.infer<typeof labelsSchema>[number];

const TITLE_LENGTH = 14;

const bare = (text: string | null | undefined): string =>
  (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Path and query distinguish addresses; a relative one has no host. */
const place = (url: string | null): string => {
  if (url === null) return "";
  const { pathname, search } = new URL(url, "https://example.org/");
  return pathname + search;
};

const key = (title: string, ...more: (string | null)[]): string =>
  [bare(title.slice(0, TITLE_LENGTH)), ...more].join(" | ");

const wantedOf = ({ readings, releases, tasks }: Labels): Record<ItemKind, string[]> => ({
  reading: readings.map(({ title, url }) => key(title, place(url))),
  release: releases.map(({ project, version, url }) => key("", bare(project), version, place(url))),
  task: tasks.map(({ title, project, level, url }) => key(title, bare(project), level, place(url))),
});

function keyOf(item: SettledItem): string {
  const project = bare(item.projects[0]?.name);
  switch (item.kind) {
    case "reading":
      return key(item.title, place(item.url));
    case "release":
      return key("", project, item.version, place(item.url));
    case "task":
      return key(item.title, project, item.level, place(item.url));
  }
}

/** Returns F1 by kind over the labelled posts, before items of several posts are merged. */
export async function scoreItems(): Promise<Measured> {
  const file = path.join(import.meta.dirname, "items.json");
  const labels = labelsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const { posts } = await readPosts(CORPUS, await readConfigFor(CORPUS), {});
  const itemsOf = (name: string): SettledItem[] =>
    posts.filter(({ post }) => post.path.split("/").includes(name)).flatMap(({ items }) => items);
  const measures = ITEM_KINDS.map((kind) => {
    let right = 0;
    let all = 0;
    for (const label of labels) {
      const wanted = new Set(wantedOf(label)[kind]);
      const found = new Set(
        itemsOf(label.post)
          .filter((item) => item.kind === kind)
          .map(keyOf),
      );
      right += [...found].filter((each) => wanted.has(each)).length;
      all += found.size + wanted.size;
    }
    return [`${kind} F1`, (2 * right) / Math.max(1, all)] as const;
  });
  return { title: "community: items", measures: Object.fromEntries(measures) };
}
