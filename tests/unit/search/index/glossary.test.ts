import { describe, expect, it } from "vitest";
import {
  type GlossaryEntry,
  glossaryKey,
  glossaryPlace,
  isPackable,
  packMeanings,
  unpackMeanings,
} from "@/lib/search/format/glossary";
import { openGlossary } from "@/lib/search/index/glossary";

/** A glossary of groups, each of whose terms leads to all of them. */
function glossaryOf(...groups: readonly (readonly string[])[]) {
  const entries = groups.flatMap((terms) =>
    terms.map((from): GlossaryEntry => ({ from, meaning: { source: "community", terms } })),
  );
  const meanings = unpackMeanings(packMeanings(entries));
  return openGlossary((term) => meanings.get(glossaryKey(term)) ?? []);
}

describe("openGlossary", () => {
  const glossary = glossaryOf(
    ["主从", "primary replica"],
    ["读-写 分离", "read write split"],
    ["2 pc", "two phase commit"],
  );
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

  it("counts a term of several meanings less in each of them", () => {
    const senses = glossaryOf(["release", "发布"], ["release", "释放"], ["publish", "推送"]);
    const weightOf = (text: string): number => senses.find(text, false)[0]?.synonyms[0]?.weight ?? 0;
    expect(weightOf("release")).toBeLessThan(weightOf("publish"));
  });

  it("understands words of another region where one is meant, and what they stand for", () => {
    const meanings = unpackMeanings(
      packMeanings([
        { from: "连线", meaning: { source: "regional", terms: ["连接"] } },
        { from: "连接", meaning: { source: "community", terms: ["connection"] } },
      ]),
    );
    const regional = openGlossary((term) => meanings.get(glossaryKey(term)) ?? []);
    const termsOf = (isMeant: boolean): string[] =>
      regional.find("连线", isMeant).flatMap(({ synonyms }) => synonyms.map(({ term }) => term));
    expect(termsOf(true)).toEqual(["连接", "connection"]);
    expect(termsOf(false)).toEqual([]);
  });
});

describe("glossaryPlace", () => {
  it.each([
    ["回滚", "回滚"],
    ["主-从复制", "主从"],
    ["锁", "锁"],
    ["roll back", "roll"],
    ["café 主机", "cafe"],
  ])("of %s is the term %s", (term, place) => {
    expect(glossaryPlace(term)).toBe(place);
  });
});

describe("isPackable", () => {
  it.each(["a|b", "a>b", "a;b", "——"])("refuses %s, which a line could not hold", (term) => {
    expect(isPackable(term)).toBe(false);
  });
});
