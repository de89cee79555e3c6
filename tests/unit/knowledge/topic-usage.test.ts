import { describe, expect, it } from "vitest";
import { standsForThing } from "@/lib/knowledge/topic-usage";

const often = (...texts: string[]): string[] =>
  Array.from({ length: 16 }, (_, i) => texts[i % texts.length] ?? "");

describe("standsForThing", () => {
  it("knows a thing", () => {
    expect(standsForThing(["快照", "snapshot"], often("快照很大", "每天一个 snapshot 吗", "快照目录"))).toBe(
      true,
    );
    expect(standsForThing(["任务", "task"], often("the task is slow", "任务后台", "任务时间"))).toBe(true);
  });

  it("knows a verb by the words around it", () => {
    expect(standsForThing(["提交", "commit"], often("事务没有提交", "提交了", "二阶段提交"))).toBe(false);
    expect(
      standsForThing(["插入", "insert"], often("how to insert a row", "an insert", "I cannot insert")),
    ).toBe(false);
  });

  it("knows a word that is only said before the same other one", () => {
    expect(standsForThing(["分布式"], often("分布式事务", "分布式事务", "分布式锁"))).toBe(false);
    expect(standsForThing(["事务"], often("分布式事务", "事务日志", "事务隔离", "本地事务"))).toBe(true);
  });

  it("does not judge by a few occurrences", () => {
    expect(standsForThing(["选举"], ["会选举", "没有选举", "选举了"])).toBe(true);
  });

  it("reads whole Latin words", () => {
    expect(standsForThing(["call"], often("to callback", "to recall", "a call"))).toBe(true);
  });
});
