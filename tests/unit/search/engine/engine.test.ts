import { beforeAll, describe, expect, it } from "vitest";
import { buildSearchFiles } from "@/lib/search/build/build";
import { loadFromMemory } from "@/lib/search/build/in-memory";
import { type EngineOptions, openEngine, type SearchEngine } from "@/lib/search/engine/engine";
import { PAIRS_WITH_ALL_COLUMNS } from "@/lib/search/format/columns";
import { termsAsTyped } from "@/lib/search/query/understand";
import { explain } from "@/lib/search/rank/explain";
import type { SearchResults } from "@/lib/search/types";
import { GLOSSARY, PAIRS, PROJECTS, pairsOf } from "../../../support/search-corpus";

const { files } = buildSearchFiles({ pairs: PAIRS, projects: PROJECTS, glossary: GLOSSARY });
let engine: SearchEngine;

beforeAll(async () => {
  engine = await openEngine(loadFromMemory(files));
});

const search = (query: string, options?: EngineOptions): Promise<SearchResults> =>
  engine.search(query, options);
const first = async (query: string): Promise<string | undefined> =>
  (await search(query)).results[0]?.question;
const marked = (text: string, ranges: readonly (readonly [number, number])[]): string[] =>
  ranges.map(([start, end]) => text.slice(start, end));

describe("finds", () => {
  it.each([
    ["keywords", "快照 压缩", "快照太大怎么办？"],
    ["a question in other words", "请问大佬，Tanka 的快照会存到哪里去呢", "Tanka 的快照存在哪里？"],
    ["an English question", "how do I scale out the cluster", "集群扩容需要停机吗？"],
    ["a word of the glossary", "idempotent", "幂等要自己做吗？"],
    ["an identifier", "NullPointerException", "启动时报 NullPointerException"],
    ["a part of an identifier", "listenport", "启动时报 NullPointerException"],
    ["a version", "5.8.2", "版本 5.8.2 和 5.9.0 兼容吗？"],
    ["a host and port", "localhost:9603", "版本 5.8.2 和 5.9.0 兼容吗？"],
    ["a misspelt word", "snapshotComress", "快照太大怎么办？"],
    ["a swapped letter", "rivermq NullPionterException", "启动时报 NullPointerException"],
    ["a word of the same sound", "密等", "幂等要自己做吗？"],
    ["pinyin", "chijiuhua", "如何持久化消费进度？"],
    ["pinyin with spaces", "quan ju suo lidu", "全局锁的粒度是行级还是表级？"],
    ["pinyin with a product", "rivermq shiwu xiaoxi", "RiverMQ 支持事务消息吗？"],
    ["Traditional characters", "叢集擴容 停機", "集群扩容需要停机吗？"],
    ["full-width letters", "ＮｕｌｌＰｏｉｎｔｅｒＥｘｃｅｐｔｉｏｎ", "启动时报 NullPointerException"],
    ["a word that is being typed", "rivermq nullpoi", "启动时报 NullPointerException"],
    ["a Han word that is being typed", "如何持久化消费进", "如何持久化消费进度？"],
    ["one character", "锁", "全局锁的粒度是行级还是表级？"],
    [
      "an exception with its trace",
      "java.lang.NullPointerException: null\n\tat com.a.B.c(B.java:1)",
      "启动时报 NullPointerException",
    ],
  ])("%s: %s", async (_kind, query, question) => {
    expect(await first(query)).toBe(question);
  });

  it("asks for a single character only where a word that it stands in is strange to the index", async () => {
    expect(termsAsTyped("全局锁 rpc")).toEqual(["全局", "局锁", "rpc", "rpc~", "^rpc", "^rpc~"]);
    expect(termsAsTyped("锁 全局锁")).toEqual(["锁", "全局", "局锁", "锁"]);
    expect(await first("局面")).toBe("全局锁的粒度是行级还是表级？");
  });

  it("a follow-up turn by the words of its thread, below the direct hit", async () => {
    const { results } = await search("快照 压缩 snapshotCompress");
    const questions = results.map(({ question }) => question);
    expect(questions.indexOf("那恢复的时候要解压吗？")).toBeGreaterThan(
      questions.indexOf("快照太大怎么办？"),
    );
  });

  it("the newer of two equals first", async () => {
    const twin = PAIRS.slice(6, 7).map((pair) => ({
      ...pair,
      id: "20240101-aaaaa",
      answer: { text: "看文档。", html: "", markdown: "" },
      source: { ...pair.source, date: "2024-01-01" },
    }));
    const both = buildSearchFiles({ pairs: [...twin, ...PAIRS], projects: PROJECTS, glossary: [] });
    const { results } = await (await openEngine(loadFromMemory(both.files))).search("关闭日志");
    expect(results.slice(0, 2).map(({ source }) => source.date)).toEqual(["2024-01-01", "2020-11-20"]);
  });

  it("a pair that was published again once, and names the other", async () => {
    const again = PAIRS.slice(0, 1).map((pair) => ({
      ...pair,
      id: "20240101-aaaaa",
      thread: { ...pair.thread, id: "20240101-aaaaa" },
      source: { ...pair.source, path: "weekly/again/index.md", date: "2024-01-01" },
    }));
    const both = buildSearchFiles({ pairs: [...again, ...PAIRS], projects: PROJECTS, glossary: [] });
    const { results, total } = await (await openEngine(loadFromMemory(both.files))).search("快照存在哪里");
    const hits = results.filter(({ question }) => question === "Tanka 的快照存在哪里？");
    expect(hits.map(({ same }) => same?.map(({ id }) => id))).toEqual([[PAIRS[0]?.id]]);
    expect(hits[0]?.same?.[0]?.source.path).toBe(PAIRS[0]?.source.path);
    expect(total).toBe((await search("快照存在哪里")).total);
  });

  it("a pair and its translation once, in the language of the query", async () => {
    const texts = [
      { id: "20240101-aaaaa", twin: "20240101-bbbbb", q: "How is a topic deleted?", a: "With the console." },
      { id: "20240101-bbbbb", twin: "20240101-aaaaa", q: "怎么删除 topic？", a: "用控制台。" },
    ];
    const twins = texts.flatMap(({ id, twin, q, a }) =>
      PAIRS.slice(0, 1).map((pair) => ({
        ...pair,
        id,
        twin,
        question: { ...pair.question, text: q },
        answer: { text: a, html: "", markdown: "" },
        thread: { id, position: 1, length: 1 },
      })),
    );
    const both = buildSearchFiles({ pairs: [...twins, ...PAIRS], projects: PROJECTS, glossary: [] });
    const opened = await openEngine(loadFromMemory(both.files));
    for (const [query, shown, other] of [
      ["delete topic console", "20240101-aaaaa", "20240101-bbbbb"],
      ["删除 topic", "20240101-bbbbb", "20240101-aaaaa"],
    ]) {
      const { results } = await opened.search(query ?? "");
      const hits = results.filter(({ question }) => question.includes("topic"));
      expect(hits.map(({ id, same }) => [id, same?.map((pair) => pair.id)])).toEqual([[shown, [other]]]);
    }
  });

  it("the pairs of a year that stands among the words first", async () => {
    const { results, interpretation } = await search("2022 RiverMQ");
    expect(results[0]?.source.date?.slice(0, 4)).toBe("2022");
    expect(interpretation).toEqual([]);
  });

  it("an option with its minus, and excludes what is none", async () => {
    const pairs = PAIRS.map((pair, i) =>
      i === 4 ? { ...pair, answer: { text: "用 java -jar app.jar 启动", html: "", markdown: "" } } : pair,
    );
    const own = await openEngine(
      loadFromMemory(buildSearchFiles({ pairs, projects: PROJECTS, glossary: [] }).files),
    );
    expect((await own.search("启动 -jar")).results[0]?.id).toBe(PAIRS[4]?.id);
    const without = await own.search("快照 -压缩");
    expect(without.interpretation).toContainEqual({ kind: "excluded", words: ["压缩"] });
  });

  it.each(["", "   ", "？？？", "🎉", "\n"])("nothing for %j", async (query) => {
    expect(await search(query)).toMatchObject({ query, total: 0, results: [], interpretation: [] });
  });
});

describe("addresses", () => {
  it.each([
    "#1320",
    "river-mq#1320",
    "harbor/river-mq#1320",
    "https://github.com/harbor/river-mq/issues/1320",
  ])("%s finds what cites it", async (query) => {
    const { results, interpretation } = await search(query);
    expect(results[0]?.question).toBe("启动时报 NullPointerException");
    expect(interpretation[0]).toMatchObject({ kind: "reference", number: 1320 });
  });

  it("another repository's issue of the same number is not meant", async () => {
    expect((await search("harbor/tanka#1320")).results).toEqual([]);
  });

  it("a pasted permalink opens its pair", async () => {
    const id = PAIRS[3]?.id;
    const { results, total } = await search(`https://example.org/base/qa/${id}/?from=chat`);
    expect([results[0]?.id, total]).toEqual([id, 1]);
  });
});

describe("operators and filters", () => {
  it("project by slug, name or alias", async () => {
    for (const name of ["rivermq", "River-MQ", "river"]) {
      const { results } = await search(`project:${name} 回滚 日志 快照`);
      expect(new Set(results.map(({ project }) => project))).toEqual(new Set(["RiverMQ"]));
    }
  });

  it("filters alone list what passes them, newest first", async () => {
    const { results, total } = await search("asker:阿勇");
    expect(total).toBe(2);
    expect(results.map(({ source }) => source.date)).toEqual(["2023-06-30", "2022-03-04"]);
    expect((await search('asker:"nina wu"')).total).toBe(1);
    expect((await search("year:2022")).total).toBe(5);
  });

  it("tells answered pairs from others, and counts both", async () => {
    const pairs = PAIRS.map((pair, i) => (i === 0 ? { ...pair, answer: null } : pair));
    const built = buildSearchFiles({ pairs, projects: PROJECTS, glossary: GLOSSARY });
    const own = await openEngine(loadFromMemory(built.files));
    const open = await own.search("answered:no");
    expect(open.results.map(({ id }) => id)).toEqual([PAIRS[0]?.id]);
    expect(open.facets.answered).toEqual({ no: 1 });
    expect((await own.search("", { answered: "no" })).total).toBe(0);
    const all = await own.search("快照 日志 回滚", { answered: "yes" });
    expect(all.results.map(({ id }) => id)).not.toContain(PAIRS[0]?.id);
  });

  it("options win over operators", async () => {
    const { results } = await search("快照 project:rivermq", { project: "tanka" });
    expect(results[0]?.project).toBe("Tanka");
  });

  it("a minus leaves out, a phrase insists", async () => {
    expect((await search("快照 -压缩")).results.map(({ question }) => question)).not.toContain(
      "快照太大怎么办？",
    );
    const quoted = await search('快照 "数据目录"');
    expect(quoted.results.map(({ question }) => question)).toEqual(["Tanka 的快照存在哪里？"]);
  });

  it("a phrase that stands nowhere is not insisted on, and that is said", async () => {
    const { results, interpretation } = await search('快照 "绝无此事"');
    expect(results.length).toBeGreaterThan(0);
    expect(interpretation).toContainEqual({ kind: "relaxed", dropped: ["绝无此事"] });
  });

  it("counts the matching pairs by project, year and asker", async () => {
    const { facets, total } = await search("快照");
    expect(facets.project).toEqual({ tanka: total });
    expect(facets.asker).toEqual({ 小鹿: total });
    expect(Object.values(facets.year).reduce((a, b) => a + b, 0)).toBe(total);
  });

  it("counts no askers where there are too many, and still filters by them", async () => {
    const [pair] = PAIRS;
    if (!pair) throw new Error("The corpus of this test is empty.");
    const pairs = Array.from({ length: PAIRS_WITH_ALL_COLUMNS + 1 }, (_, i) => ({
      ...pair,
      id: `20230101-x${i}`,
    }));
    const built = buildSearchFiles({ pairs: [...pairs, ...PAIRS], projects: PROJECTS, glossary: GLOSSARY });
    const own = await openEngine(loadFromMemory(built.files));
    expect((await own.search("快照")).facets.asker).toEqual({});
    expect((await own.search("asker:阿勇")).total).toBe(2);
  });

  it("limits the results, not the total", async () => {
    const { results, total } = await search("快照", { limit: 1 });
    expect([results.length, total > 1]).toEqual([1, true]);
  });
});

describe("says what it did", () => {
  it.each([
    ["chijiuhua", { kind: "pinyin", from: "chijiuhua", to: "持久化" }],
    ["snapshotComress", { kind: "typo", from: "snapshotcomress", to: "snapshotcompress" }],
    ["密等", { kind: "typo", from: "密等", to: "幂等" }],
    ["集群擴容", { kind: "traditional", from: "集群擴容", to: "集群扩容" }],
    ["global lock", { kind: "glossary", from: "global lock", to: "全局锁" }],
    ["快照 xyzzyx", { kind: "relaxed", dropped: ["xyzzyx"] }],
  ])("%s", async (query, remark) => {
    expect((await search(query)).interpretation).toContainEqual(remark);
  });

  it("and nothing where the words were found as typed", async () => {
    expect((await search("快照 存在哪里")).interpretation).toEqual([]);
  });

  it("why a result ranks where it does, when asked", async () => {
    const { results } = await search("tanka global lock", { explain });
    const { contributions, projectFactor } = results[0]?.explanation ?? {
      contributions: [],
      projectFactor: 0,
    };
    expect(contributions[0]).toMatchObject({ text: "global lock", as: "全局 局锁" });
    expect(projectFactor).toBeGreaterThan(1);
    expect((await search("tanka")).results[0]?.explanation).toBeUndefined();
  });
});

describe("verdict", () => {
  it.each([
    ["Tanka 快照存在哪里", "answer"],
    ["NullPointerException", "answer"],
    ["how do I scale out the cluster", "answer"],
    ["project:tanka", "answer"],
    ["#1320", "answer"],
    ["Tanka 加班报销", "related"],
    ["RiverMQ GraalVM native image", "related"],
    ["kafka 全局", "related"],
    ["xyzzyx", "none"],
    // A topic has many answers, and none.
    ["快照", "related"],
  ])("of %s: %s", async (query, verdict) => {
    expect((await search(query)).verdict).toBe(verdict);
  });
});

describe("highlights", () => {
  it.each([
    ["全局鎖", ["全局锁"]],
    ["global lock", ["全局锁"]],
    ["quanjusuo", ["全局锁"]],
  ])("%s at the offsets of the question", async (query, words) => {
    const hit = (await search(query)).results[0];
    expect(marked(hit?.question ?? "", hit?.highlights.question ?? [])).toEqual(words);
  });

  it("what was meant: no other reading of a syllable, no piece of another katakana word", async () => {
    const pairs = PAIRS.slice(0, 2).map((pair, i) => ({
      ...pair,
      question: {
        text: i === 0 ? "是不是所有都是分布式锁" : "オフラインでインストール",
        html: "",
        markdown: "",
      },
      answer: { text: "不是单机", html: "", markdown: "" },
    }));
    const own = await openEngine(
      loadFromMemory(buildSearchFiles({ pairs, projects: [], glossary: [] }).files),
    );
    for (const [query, words] of [
      ["fenbushi", ["分布式"]],
      ["fenbushi suo", ["分布式锁"]],
      ["オフライン", ["オフライン"]],
    ] as const) {
      const hit = (await own.search(query)).results[0];
      expect(marked(hit?.question ?? "", hit?.highlights.question ?? [])).toEqual(words);
      expect(hit?.highlights.snippet).toEqual([]);
    }
  });

  it("in the passage that holds the most of the query", async () => {
    const noise = "压缩、压缩、压缩、压缩、压缩。".repeat(6);
    const [pair] = PAIRS.slice(0, 1).map((p) => ({
      ...p,
      answer: {
        text: `${noise}${"与此无关的话。".repeat(40)}压缩前先关闭快照线程。`,
        html: "",
        markdown: "",
      },
    }));
    const built = buildSearchFiles({ pairs: pair ? [pair] : [], projects: [], glossary: [] });
    const { results } = await (await openEngine(loadFromMemory(built.files))).search("压缩 关闭 线程");
    expect(results[0]?.snippet).toContain("关闭快照线程");
  });

  it("in a snippet around the best passage of a long answer", async () => {
    const filler = "这里是很长的背景说明，与问题没有关系。".repeat(30);
    const [pair] = PAIRS.slice(0, 1).map((p) => ({
      ...p,
      answer: { text: `${filler}关键在于开启预写日志。${filler}`, html: "", markdown: "" },
    }));
    const long = buildSearchFiles({ pairs: pair ? [pair] : [], projects: [], glossary: [] });
    const { results } = await (await openEngine(loadFromMemory(long.files))).search("预写日志");
    const { snippet = "", highlights } = results[0] ?? {};
    expect(snippet.length).toBeLessThan(150);
    expect(marked(snippet, highlights?.snippet ?? [])).toEqual(["预写日志"]);
  });
});

it("fetches the shards of the query and nothing else", async () => {
  const asked: string[] = [];
  const load = loadFromMemory(files);
  const counting = await openEngine((name) => {
    asked.push(name);
    return load(name);
  });
  await counting.search("快照");
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.filter((name) => name.startsWith("terms/")).length).toBeLessThanOrEqual(4);
  expect(asked.some((name) => name.startsWith("words/") || name.startsWith("sounds/"))).toBe(false);
});

it("puts the word that is being typed before what the glossary says of it", async () => {
  const pairs = pairsOf([
    { q: "怎么看本地事务的状态？", a: "用控制台。" },
    { q: "本地事务要提交吗？", a: "要。" },
    { q: "TransactionHook 什么时候调用？", a: "提交之后，transaction 结束之前。" },
    { q: "transaction 和 hook 的顺序？", a: "先 transaction。" },
    { q: "怎么安装？", a: "见首页。" },
  ]);
  const glossary = [["本地事务", "transactional"]];
  const { files } = buildSearchFiles({ pairs, projects: [], glossary, everydaySynonyms: false });
  const { results } = await (await openEngine(loadFromMemory(files))).search("transac");
  expect(results[0]?.question).toMatch(/transaction/i);
  expect(results.map(({ question }) => question)).toContain("本地事务要提交吗？");
});

it.each(["huidiao", "huitiao"])(
  "reads %s as 回调, whose second character has two readings",
  async (query) => {
    const pairs = pairsOf([{ q: "回调可以用吗？" }, { q: "怎么安装？" }, { q: "快照太大怎么办？" }]);
    const { files } = buildSearchFiles({ pairs, projects: [], glossary: [] });
    const { results } = await (await openEngine(loadFromMemory(files))).search(query);
    expect(results[0]?.question).toBe("回调可以用吗？");
  },
);

it("takes pinyin for the commoner of two words of the same sound", async () => {
  const pairs = pairsOf([
    { q: "事物的顺序重要吗？" },
    ...["提交", "回滚", "超时", "隔离"].map((word) => ({ q: `事务怎么${word}？` })),
  ]);
  const { files } = buildSearchFiles({ pairs, projects: [], glossary: [] });
  const { results } = await (await openEngine(loadFromMemory(files))).search("shiwu");
  expect(results[0]?.question).toContain("事务");
});
