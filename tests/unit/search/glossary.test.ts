import { describe, expect, it } from "vitest";
import { openGlossary } from "@/lib/search/index/glossary";

describe("openGlossary", () => {
  const glossary = openGlossary({
    groups: ["主从|primary replica", "读-写 分离|read write split", "2 pc|two phase commit"],
    common: [],
    regional: [],
  });
  const found = (text: string): string[] =>
    glossary.find(text, true).flatMap(({ synonyms }) => synonyms.map(({ term }) => term));

  it.each([
    ["主从", "primary replica"],
    ["主-从", "primary replica"],
    ["主_从", "primary replica"],
    ["读写分离", "read write split"],
    ["读-写分离", "read write split"],
    ["primary-replicas", "主从"],
    ["2-pc", "two phase commit"],
  ])("%s is %s", (text, term) => {
    expect(found(text)).toEqual([term]);
  });

  it("does not join words of other scripts", () => {
    expect(found("primaryreplica")).toEqual([]);
    expect(found("2pc")).toEqual([]);
  });
});
