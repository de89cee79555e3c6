import { describe, expect, it } from "vitest";
import { checkPhrasings } from "@/lib/content/phrasings/check";
import { fingerprintOf } from "@/lib/content/phrasings/fingerprint";
import { MAX_LENGTH, MAX_PHRASINGS } from "@/lib/content/phrasings/limits";
import { parsePhrasings } from "@/lib/content/phrasings/parse";
import type { Pair } from "@/lib/model/pair";
import { pairsOf } from "../../../support/search-corpus";

const PAIRS = pairsOf([
  { q: "Tanka 的快照存在哪里？", a: "默认存在数据目录的 snapshot 文件夹，每小时一次。" },
  { q: "RiverMQ 支持事务消息吗？" },
]);
const [FIRST, SECOND] = PAIRS as [Pair, Pair];

const MANY = Array.from({ length: MAX_PHRASINGS + 2 }, (_, i) => `  - q${i}\n`).join("");

function check(source: string, pairs: readonly Pair[] = PAIRS) {
  const { entries, diagnostics: malformed } = parsePhrasings(source);
  const { phrasings, stale, diagnostics } = checkPhrasings(entries, pairs);
  return {
    phrasings: Object.fromEntries(phrasings),
    stale: stale.map(({ id }) => id),
    told: [...malformed, ...diagnostics].map(({ code, line }) => `${line} ${code}`),
  };
}

describe("phrasings.yml", () => {
  it("gives the phrasings of each pair", () => {
    const source = `# comment\n\n${FIRST.id}:\n  for: ${fingerprintOf(FIRST)}\n  asked:\n    - 备份文件放哪\n    - where are snapshots\n${SECOND.id}: [事务消息有没有, 1.10]\n`;
    expect(check(source)).toEqual({
      phrasings: {
        [FIRST.id]: ["备份文件放哪", "where are snapshots"],
        [SECOND.id]: ["事务消息有没有", "1.10"],
      },
      stale: [],
      told: [],
    });
  });

  it.each(["", "\n", "# nothing yet\n", "{}\n"])("may be empty: %j", (source) => {
    expect(check(source)).toEqual({ phrasings: {}, stale: [], told: [] });
  });

  it.each([
    ["a: [b\nc: d\n", "2 phrasings-malformed"],
    ["- a\n", "1 phrasings-malformed"],
    [`${FIRST.id}: text\n`, "1 phrasings-malformed"],
    [`\n${FIRST.id}:\n  for: x\n  asked: [a]\n`, "2 phrasings-malformed"],
    [`${FIRST.id}:\n  asked:\n    - {a: b}\n`, "3 phrasings-malformed"],
    ["nobody-12345:\n  asked: [a]\n", "1 phrasings-unknown-id"],
    [`${FIRST.id}: [a]\n${FIRST.id}: [b]\n`, "2 phrasings-duplicate"],
    [`${FIRST.id}:\n  - a\n  - A?\n`, "3 phrasing-duplicate"],
    [`${FIRST.id}:\n  - tanka的快照存在哪里\n`, null],
    [`${FIRST.id}:\n  - tanka 的快照存在哪里\n`, "2 phrasing-duplicate"],
    [`${FIRST.id}:\n  - a\n  -\n`, "3 phrasing-empty"],
    [`${FIRST.id}:\n  - ${"长".repeat(MAX_LENGTH + 1)}\n`, "2 phrasing-too-long"],
    [`${FIRST.id}:\n  - "a\\u001b[31m"\n`, "2 phrasing-control-characters"],
    [`${FIRST.id}:\n${MANY}`, `${MAX_PHRASINGS + 2} phrasings-too-many`],
  ])("tells what is wrong, with the line: %j", (source, expected) => {
    expect(check(source).told).toEqual(expected === null ? [] : [expected]);
  });

  it("keeps what is usable of an entry with a flaw", () => {
    expect(check(`${FIRST.id}:\n  - 好\n  -\n  - 也好\n`).phrasings).toEqual({ [FIRST.id]: ["好", "也好"] });
  });

  it("reports phrasings of a rewritten pair and uses them all the same", () => {
    const source = `${FIRST.id}:\n  for: ${fingerprintOf(FIRST)}\n  asked: [备份文件放哪]\n`;
    const text = (value: string) => ({ text: value, html: "", markdown: "" });
    const touched = { ...FIRST, question: text("Tanka 的快照，存在哪里呢？") };
    const asksOther = { ...FIRST, question: text("日志级别怎么调？") };
    const saysOther = { ...FIRST, answer: text("现在改存对象存储，桶名由 bucket 参数给出，保留七天。") };
    expect(check(source, [touched]).stale).toEqual([]);
    for (const pair of [asksOther, saysOther, { ...FIRST, answer: null }]) {
      expect(check(source, [pair])).toEqual({
        phrasings: { [FIRST.id]: ["备份文件放哪"] },
        stale: [FIRST.id],
        told: ["1 phrasings-stale"],
      });
    }
  });
});
