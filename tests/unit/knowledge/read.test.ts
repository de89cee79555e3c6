import { describe, expect, it } from "vitest";
import { groupsOfProject, listIssues, listProjects, relatedTo } from "@/lib/knowledge/read";
import type { Item, Task } from "@/lib/model/item";
import { baseOf, pair } from "../../support/pairs";

const faq = pair({ id: "faq", question: "怎么安装？", date: null, path: "faq/alpha/index.md" });
const old = pair({ id: "old", question: "旧问题", date: "2020-01-03" });
const recent = pair({ id: "new", question: "新问题", date: "2022-05-06" });
const unanswered = pair({ id: "none", question: "没人答", answer: null, date: "2023-01-06" });
const foreign = pair({ id: "beta", question: "别的项目", project: "beta", date: "2022-05-06" });

describe("listProjects", () => {
  it("counts answers and tells when the last one was given", () => {
    const [alpha] = listProjects(baseOf([faq, old, recent, unanswered, foreign]));
    expect(alpha).toMatchObject({ answered: 3, lastAnswered: "2022-05-06", lastDate: "2023-01-06" });
  });

  it("knows no date where there is none", () => {
    expect(listProjects(baseOf([faq]))[0]).toMatchObject({ lastAnswered: null, lastDate: null });
  });
});

describe("listIssues", () => {
  it("names the projects of each issue, newest issue first, without FAQ documents", () => {
    const issues = listIssues(baseOf([faq, old, recent, foreign]));
    expect(issues.map(({ post, pairs, projects }) => [post.date, pairs, projects])).toEqual([
      ["2022-05-06", 2, ["alpha", "beta"]],
      ["2020-01-03", 1, ["alpha"]],
    ]);
  });
});

describe("listIssues of posts without questions", () => {
  const post = {
    id: "20230113",
    kind: "weekly" as const,
    path: "weekly/20230113/index.md",
    title: "只有推荐",
    date: "2023-01-13",
    url: null,
  };
  const reading = (changes: Partial<Task> = {}): Item => ({
    kind: "task",
    id: "aaaaaaaaaa",
    title: "补充单元测试",
    url: "https://github.com/example/alpha/issues/1",
    level: null,
    projects: [],
    sources: [{ path: post.path, line: 3, title: post.title, date: post.date, url: null }],
    ...changes,
  });
  const base = baseOf([recent]);
  const withItems = (items: Item[]) => ({ ...base, posts: [...base.posts, post], items });

  it("has those that hold something else that is shown", () => {
    expect(listIssues(withItems([reading()])).map(({ post: { id }, pairs }) => [id, pairs])).toEqual([
      ["20230113", 0],
      ["p0", 1],
    ]);
    expect(listIssues(withItems([reading({ url: null })]))).toHaveLength(1);
    expect(listIssues(withItems([]))).toHaveLength(1);
  });
});

describe("groupsOfProject", () => {
  it("keeps the groups of a FAQ document, those without one first as they come", () => {
    const faq = (id: string, topic?: string) => ({
      ...pair({ id, question: id, date: null, path: "faq/a.md" }),
      ...(topic === undefined ? {} : { topic }),
    });
    const own = baseOf([faq("a"), faq("b", "安装"), faq("c", "升级"), faq("d", "安装")]);
    expect(
      groupsOfProject(own, "alpha").map(({ kind, name, pairs }) => [kind, name, pairs.map(({ id }) => id)]),
    ).toEqual([
      ["faq", null, ["a"]],
      ["faq", "安装", ["b", "d"]],
      ["faq", "升级", ["c"]],
    ]);
  });

  it("puts FAQ documents first, then topics, then the rest", () => {
    const base = baseOf([old, recent, unanswered, foreign, faq], {
      topics: { alpha: [{ name: "快照", ids: ["old", "new"] }] },
    });
    expect(
      groupsOfProject(base, "alpha").map(({ kind, name, pairs }) => [kind, name, pairs.map(({ id }) => id)]),
    ).toEqual([
      ["faq", null, ["faq"]],
      ["topic", "快照", ["new", "old"]],
      ["rest", null, ["none"]],
    ]);
  });

  it("is one list where there are no topics", () => {
    expect(groupsOfProject(baseOf([old, recent]), "alpha").map(({ kind }) => kind)).toEqual(["weekly"]);
    // What every object has is no topic.
    expect(groupsOfProject(baseOf([old]), "constructor")).toEqual([]);
  });
});

describe("relatedTo", () => {
  it("gives the pairs in order, and none that is gone", () => {
    const base = baseOf([old, recent, foreign], { related: { old: ["beta", "lost", "new"] } });
    expect(relatedTo(base, old).map(({ id }) => id)).toEqual(["beta", "new"]);
    expect(relatedTo(base, recent)).toEqual([]);
  });
});
