import { expect, it } from "vitest";
import { boundedMap } from "@/lib/text/bounded-map";
import { createCutter } from "@/lib/text/cutter";
import { PLAIN_RULES, tokenize } from "@/lib/text/tokenize";

it("cuts as tokenize does, and cuts a text once while others are few", () => {
  const cut = createCutter(PLAIN_RULES);
  const text = "SOFARPC 的超时时间 timeouts";
  const first = cut(text);
  expect(first).toEqual(tokenize(text));
  for (let i = 0; i < 60; i++) cut(`text ${i}`);
  expect(cut(text)).toBe(first);
  for (let i = 0; i < 64; i++) cut(`other ${i}`);
  expect(cut(text)).not.toBe(first);
  expect(cut(text)).toEqual(first);
});

it("a bounded map evicts what was set longest ago", () => {
  const map = boundedMap<number>(2);
  map.set("a", 1);
  map.set("b", 2);
  map.set("a", 3);
  map.set("c", 4);
  expect(["a", "b", "c"].map(map.get)).toEqual([3, undefined, 4]);
});
