import fc from "fast-check";
import { expect, it } from "vitest";
import { postIds } from "@/lib/assemble/post-ids";
import type { Post } from "@/lib/model/post";

const undated = (path: string, date: string | null = null): Omit<Post, "id"> => ({
  kind: "weekly",
  path: `weekly/${path}.md`,
  title: path,
  date,
  url: null,
});
const idsOf = (...paths: string[]): string[] =>
  postIds(paths.map((path) => undated(path))).map(({ id }) => id);

it("gives three undated posts of one name a page each", () => {
  expect(idsOf("a/news", "b/news", "c/news-2")).toEqual(["news", "news-3", "news-2"]);
  expect(idsOf("a/news", "b/news", "c/news")).toEqual(["news", "news-2", "news-3"]);
});

it("tells two posts of one day apart, and one that is named like a date", () => {
  const posts = [undated("a", "2022-02-11"), undated("b", "2022-02-11"), undated("20220211-2")];
  expect(postIds(posts).map(({ id }) => id)).toEqual(["20220211", "20220211-3", "20220211-2"]);
});

it("gives every post a page of its own, whatever their names", () => {
  const name = fc.constantFrom("news", "news-2", "news-2-2", "news-3", "News", "新闻", "post", "post-2", "");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), name), { maxLength: 12 }), (names) => {
      const ids = idsOf(...names.map(([folder, own]) => `${folder}/${own}`));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
