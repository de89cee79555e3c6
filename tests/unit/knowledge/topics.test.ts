import { describe, expect, it } from "vitest";
import { topicsByProject } from "@/lib/knowledge/topics";
import type { Pair } from "@/lib/model/pair";
import { pair, project } from "../../support/pairs";

/** Questions of the same wording as people use: the word in the middle, changing neighbours. */
const about = (slug: string, name: string, count: number, from: number): Pair[] => {
  const frames = [
    (word: string) => `请问${word}多久做一次？`,
    (word: string) => `为什么启动以后${word}很慢？`,
    (word: string) => `能不能关掉${word}？`,
    (word: string) => `生产环境里${word}占用多少磁盘？`,
    (word: string) => `升级之后${word}丢失了，怎么恢复？`,
    (word: string) => `怎样监控${word}的进度？`,
  ];
  return Array.from({ length: count }, (_, i) =>
    pair({
      id: `${slug}-${from + i}`,
      question: frames[i % frames.length]?.(name) ?? name,
      answer: `可以看文档，${i}。`,
      project: slug,
    }),
  );
};

const elsewhere = Array.from({ length: 30 }, (_, i) =>
  pair({
    id: `other-${i}`,
    question: `升级之后第 ${i} 个节点启动很慢，怎样监控？`,
    answer: "看文档。",
    project: "beta",
  }),
);
const own = [
  ...about("alpha", "快照", 6, 0),
  ...about("alpha", "RheaKV", 4, 10),
  ...about("alpha", "选举", 5, 20),
];
const GLOSSARY = [
  ["快照", "snapshot"],
  ["选主", "选举"],
];
const projects = [project("alpha"), project("beta")];

describe("topicsByProject", () => {
  const topics = topicsByProject([...own, ...elsewhere], projects, GLOSSARY).alpha ?? [];

  it("names topics with words of the questions, the largest first", () => {
    expect(topics.map(({ name }) => name)).toEqual(["快照", "选举", "RheaKV"]);
  });

  it("puts every question into one topic at most, and only where its conversation says the word", () => {
    const ids = topics.flatMap((topic) => topic.ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, ids: members } of topics) {
      for (const id of members) {
        const member = own.find((candidate) => candidate.id === id);
        expect(`${member?.question.text} ${member?.answer?.text}`).toContain(name);
      }
    }
  });

  it("has at least three questions in a topic", () => {
    const few = [...own, ...about("alpha", "投票", 2, 30)];
    for (const { ids } of topicsByProject([...few, ...elsewhere], projects, GLOSSARY).alpha ?? []) {
      expect(ids.length).toBeGreaterThanOrEqual(3);
    }
  });

  it("is the same whatever the order of the pairs", () => {
    const shape = (pairs: Pair[]) =>
      (topicsByProject(pairs, projects, GLOSSARY).alpha ?? []).map(({ name, ids }) => [
        name,
        [...ids].sort(),
      ]);
    expect(shape([...elsewhere, ...own].reverse())).toEqual(shape([...own, ...elsewhere]));
  });

  it("does not divide a project of few questions", () => {
    expect(topicsByProject([...own.slice(0, 11), ...elsewhere], projects, GLOSSARY).alpha).toBeUndefined();
  });

  it("keeps the turns of a conversation together", () => {
    const followUp = pair({
      id: "alpha-follow-up",
      question: "那还要配置什么？",
      thread: "alpha-0",
      position: 2,
    });
    const found = topicsByProject([...own, followUp, ...elsewhere], projects, GLOSSARY).alpha ?? [];
    expect(found.find(({ name }) => name === "快照")?.ids).toContain("alpha-follow-up");
  });

  it("never names a topic after the project", () => {
    const named = own.map((one) => ({
      ...one,
      question: { ...one.question, text: `SOFAAlpha ${one.question.text}` },
    }));
    const renamed = [project("alpha", { name: "SOFAAlpha" }), project("beta")];
    const names = (topicsByProject([...named, ...elsewhere], renamed, GLOSSARY).alpha ?? []).map(
      ({ name }) => name,
    );
    expect(names).not.toContain("SOFAAlpha");
    expect(names.length).toBeGreaterThan(0);
  });

  it("names no topic with a single word that the glossary lacks, but with two", () => {
    const namesOf = (pairs: Pair[]) =>
      (topicsByProject([...pairs, ...elsewhere], projects, GLOSSARY).alpha ?? []).map(({ name }) => name);
    const [snapshot, election] = [about("alpha", "快照", 6, 0), about("alpha", "选举", 5, 20)];
    const apply = about("alpha", "apply", 3, 10);
    expect(namesOf([...snapshot, ...election, ...apply])).toEqual(["快照", "选举"]);
    expect(namesOf([...snapshot, ...election, ...about("alpha", "apply 状态机", 3, 10)])).toContain(
      "apply 状态机",
    );
  });

  it("names no topic with a verb, though the glossary has it, but with two words", () => {
    const verbs = Array.from({ length: 6 }, (_, i) =>
      pair({
        id: `alpha-verb-${i}`,
        question: `第 ${i} 个任务没有提交，可以提交吗？阶段是什么？`,
        answer: "可以提交了，提交成功才行，阶段看文档。",
        project: "alpha",
      }),
    );
    const found = topicsByProject([...own, ...verbs, ...elsewhere], projects, [
      ...GLOSSARY,
      ["提交", "commit"],
    ]);
    const names = (found.alpha ?? []).map(({ name }) => name);
    expect(names).not.toContain("提交");
    expect(names.some((name) => /^提交 \S/.test(name))).toBe(true);
  });

  it("takes words that the glossary says are the same for one topic", () => {
    const pairs = [
      ...about("alpha", "快照", 3, 0),
      ...about("alpha", "snapshot", 4, 10),
      ...about("alpha", "选举", 5, 20),
    ];
    const found = topicsByProject([...pairs, ...elsewhere], projects, GLOSSARY).alpha ?? [];
    expect(found.map(({ name, ids }) => [name, ids.length])).toEqual([
      ["snapshot", 7],
      ["选举", 5],
    ]);
  });

  it("leaves less than a quarter of the questions over, or does not divide them", () => {
    const others = Array.from({ length: 10 }, (_, i) =>
      pair({ id: `alpha-rest-${i}`, question: `第 ${i} 件事怎么办？`, answer: "看。", project: "alpha" }),
    );
    expect(topicsByProject([...own, ...others, ...elsewhere], projects, GLOSSARY).alpha).toBeUndefined();
    expect(
      topicsByProject([...own, ...others.slice(0, 4), ...elsewhere], projects, GLOSSARY).alpha,
    ).toBeDefined();
  });

  it("has nothing to say about nothing", () => {
    expect(topicsByProject([], [], [])).toEqual({});
  });
});
