import { describe, expect, it } from "vitest";
import { fingerprintOf } from "@/lib/content/phrasings/fingerprint";
import { mergePhrasings } from "@/lib/content/phrasings/merge";
import { parsePhrasings } from "@/lib/content/phrasings/parse";
import type { Pair } from "@/lib/model/pair";
import { pairsOf } from "../../../support/search-corpus";

const PAIRS = pairsOf([
  { q: "Tanka 的快照存在哪里？", a: "默认存在数据目录的 snapshot 文件夹。" },
  { q: "RiverMQ 支持事务消息吗？" },
]);
const [FIRST, SECOND] = PAIRS as [Pair, Pair];
const OLD = "0123456789ab-none";

const merge = (source: string, pair: Pair, asked: string[], replace = false) =>
  mergePhrasings(source, [{ line: 1, pair, asked }], PAIRS, { replace });
const entriesOf = (text: string) =>
  parsePhrasings(text).entries.map(({ id, writtenFor, asked }) => ({
    id,
    writtenFor,
    asked: asked.map((item) => item.text),
  }));

describe("merging phrasings into the file", () => {
  it("makes a file that is read back, whatever the phrasings hold", () => {
    const asked = [
      "怎么回事：- 报错",
      "key: value # no comment",
      "- dash",
      "500",
      "1.10",
      "null",
      "'a' \"b\"",
      "[x]",
    ];
    const { text, added } = merge("", FIRST, asked);
    expect(added).toBe(asked.length);
    expect(entriesOf(text)).toEqual([{ id: FIRST.id, writtenFor: fingerprintOf(FIRST), asked }]);
    expect(text).toMatch(/^# .*\n# .*\n\n/);
  });

  it("sorts by id and keeps comments and what it does not know", () => {
    const source = `# head\n\n# about this one\nzz-12345: [kept] # gone\n${SECOND.id}:\n  asked:\n    - 500 # code\n`;
    const { text } = merge(source, FIRST, ["新"]);
    expect(text).toBe(
      `# head\n\n${FIRST.id}:\n  for: ${fingerprintOf(FIRST)}\n  asked:\n    - 新\n` +
        `${SECOND.id}:\n  for: ${fingerprintOf(SECOND)}\n  asked:\n    - 500 # code\n# about this one\nzz-12345: [ kept ] # gone\n`,
    );
    expect(merge(text, FIRST, ["新"]).text).toBe(text);
  });

  it("adds to a list what is new in it", () => {
    const { text, added } = merge(`${FIRST.id}: [备份在哪]\n`, FIRST, [
      "备份在哪？",
      "新",
      "新",
      FIRST.question.text,
    ]);
    expect(added).toBe(1);
    expect(entriesOf(text)).toEqual([
      { id: FIRST.id, writtenFor: fingerprintOf(FIRST), asked: ["备份在哪", "新"] },
    ]);
  });

  it("leaves stale phrasings stale, unless the new ones take their place", () => {
    const source = `${FIRST.id}:\n  for: ${OLD}\n  asked: [旧]\n`;
    const beside = merge(source, FIRST, ["新"]);
    expect(beside.stale).toEqual([FIRST.id]);
    expect(entriesOf(beside.text)).toEqual([{ id: FIRST.id, writtenFor: OLD, asked: ["旧", "新"] }]);
    const instead = merge(source, FIRST, ["新"], true);
    expect(instead.stale).toEqual([]);
    expect(entriesOf(instead.text)).toEqual([
      { id: FIRST.id, writtenFor: fingerprintOf(FIRST), asked: ["新"] },
    ]);
  });

  it("refuses an answer that says nothing new, so that the pair stays on the list of those that lack some", () => {
    const { broken } = merge("", FIRST, [FIRST.question.text]);
    expect(broken).toEqual([{ line: 1, message: `${FIRST.id}: all phrasings equal the question` }]);
  });

  it("refuses what would be more than a pair may have", () => {
    const many = Array.from({ length: 15 }, (_, i) => `q${i}`);
    const { broken } = merge(
      `${FIRST.id}: [${many.join(", ")}]\n`,
      FIRST,
      many.map((text) => `x${text}`),
    );
    expect(broken).toEqual([{ line: 1, message: expect.stringContaining("has 15 phrasings") }]);
  });

  it.each(["a: [b", "- a\n", `${FIRST.id}: text\n`])("touches no file that is not in order: %j", (source) => {
    expect(() => merge(source, FIRST, ["a"])).toThrow(/^phrasings\.yml:1: .*mend it first/);
  });
});
