import { describe, expect, it } from "vitest";
import { relatedPairs } from "@/lib/knowledge/related";
import { pair } from "../../support/pairs";

/** Questions about other things, so that words have a rarity. */
const others = Array.from({ length: 24 }, (_, i) =>
  pair({
    id: `other-${String(i).padStart(2, "0")}`,
    question: `第${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地"[i]}类配置项${i}放哪里？`,
    answer: `写进${"赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"[i]}文件。`,
    project: "beta",
  }),
);
const snapshot = pair({
  id: "a",
  question: "JRaft 的快照多久做一次？",
  answer: "由 snapshotIntervalSecs 决定。",
});
const snapshotToo = pair({
  id: "b",
  question: "怎样让 JRaft 立即做一次快照？",
  answer: "调用 snapshot 方法，与 snapshotIntervalSecs 无关。",
});
const election = pair({ id: "c", question: "选举超时怎么调大？", answer: "改 electionTimeoutMs。" });

describe("relatedPairs", () => {
  it("finds the question about the same matter, and not the others", () => {
    const related = relatedPairs([snapshot, snapshotToo, election, ...others]);
    expect(related.a).toEqual(["b"]);
    expect(related.b).toEqual(["a"]);
    expect(related.c).toBeUndefined();
  });

  it("leaves out the own conversation and what got no answer", () => {
    const sameThread = { ...snapshotToo, thread: { id: "a", position: 2, length: 2 } };
    expect(relatedPairs([snapshot, sameThread, ...others]).a).toBeUndefined();
    expect(relatedPairs([snapshot, { ...snapshotToo, answer: null }, ...others]).a).toBeUndefined();
  });

  it("prefers the same project where two are equally close", () => {
    const elsewhere = {
      ...snapshotToo,
      id: "aa",
      project: { name: "beta", slug: "beta", stated: true },
      thread: { id: "aa", position: 1, length: 1 },
    };
    expect(relatedPairs([snapshot, elsewhere, snapshotToo, ...others]).a).toEqual(["b", "aa"]);
  });

  it("names one turn of a conversation, and five at most", () => {
    const turns = Array.from({ length: 3 }, (_, i) => ({
      ...snapshotToo,
      id: `t${i}`,
      thread: { id: "t0", position: i + 1, length: 3 },
    }));
    const many = Array.from({ length: 7 }, (_, i) => ({
      ...snapshotToo,
      id: `m${i}`,
      thread: { id: `m${i}`, position: 1, length: 1 },
    }));
    // Enough of the others, or the words of so many copies would be common.
    const crowd = Array.from({ length: 4 }, (_, n) =>
      others.map((one) => ({ ...one, id: `${n}${one.id}`, thread: { ...one.thread, id: `${n}${one.id}` } })),
    ).flat();
    const related = relatedPairs([snapshot, ...turns, ...many, ...crowd]).a ?? [];
    expect(related).toHaveLength(5);
    expect(related.filter((id) => id.startsWith("t")).length).toBeLessThanOrEqual(1);
  });

  it("is the same whatever the order of the pairs", () => {
    const pairs = [snapshot, snapshotToo, election, ...others];
    expect(relatedPairs([...pairs].reverse())).toEqual(relatedPairs(pairs));
  });

  it("relates a follow-up by the question that it follows", () => {
    const followUp = pair({
      id: "f",
      question: "那怎么配？",
      answer: "见文档。",
      thread: "a",
      position: 2,
    });
    expect(relatedPairs([snapshot, followUp, snapshotToo, ...others]).f).toEqual(["b"]);
  });
});
