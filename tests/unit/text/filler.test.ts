import { expect, it } from "vitest";
import { withoutFiller } from "@/lib/text/filler";

it.each([
  ["请问大佬全局锁怎么释放", "全局锁 释放"],
  ["how do I configure the registry", "configure registry"],
  ["有没有人知道 jraft 的快照是什么", "jraft 快照"],
  ["怎么办", "怎么办"],
  ["how to", "how to"],
  ["use-case", "use-case"],
  ["is.alive", "is.alive"],
  ["What's new", "new"],
  ["what’s new", "new"],
  ["why can't it start", "start"],
])("%s", (text, kept) => {
  const rest = withoutFiller(text);
  expect(rest).toHaveLength(text.length);
  expect(rest.replace(/\s+/g, " ").trim()).toBe(kept);
});
