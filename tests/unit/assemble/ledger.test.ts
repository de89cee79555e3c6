import { describe, expect, it } from "vitest";
import { EMPTY_LEDGER, HEAD_LENGTH, headOf, serializeLedger } from "@/lib/assemble/ledger";
import type { Identity } from "@/lib/assemble/match-ledger";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { assignPermalinks, verifyLedger } from "@/lib/assemble/permalinks";

const pair = (question: string, changes: Partial<Identity> = {}): Identity => ({
  path: "weekly/a/index.md",
  date: "2022-02-11",
  asker: "小楼",
  project: "sofa-registry",
  question,
  answer: `${question}的回答，写得稍微长一些，好让它认得出来`,
  url: null,
  ...changes,
});

const FIRST = pair("注册中心停掉之后服务之间为什么还能互相调用");
const SECOND = pair("session 节点之间会不会互相同步数据");
const THIRD = pair("怎样查询某个服务的发布者列表");

const start = (...pairs: Identity[]) => assignPermalinks(pairs, EMPTY_LEDGER);

describe("permalink ids", () => {
  it("are the day and five letters, equal for equal content", () => {
    const { ids } = start(FIRST, SECOND);
    expect(ids[0]).toMatch(/^20220211-[0-9a-z]{5}$/);
    expect(start(FIRST, SECOND).ids).toEqual(ids);
    expect(start(SECOND, FIRST).ids).toEqual([ids[1], ids[0]]);
  });

  it("begin with the project where a FAQ document has no date", () => {
    expect(start(pair("怎么用", { date: null })).ids[0]).toMatch(/^sofa-registry-[0-9a-z]{5}$/);
    expect(start(pair("怎么用", { date: null, project: null })).ids[0]).toMatch(/^faq-/);
  });

  it("differ for the same question asked twice", () => {
    const { ids } = start(FIRST, FIRST);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("the ledger keeps an id when", () => {
  const { ids, ledger } = start(FIRST, SECOND, THIRD);
  const kept = (changed: Identity[]) => assignPermalinks(changed, ledger).ids;

  it.each<[string, Identity[], (string | undefined)[]]>([
    [
      "a question is corrected",
      [{ ...FIRST, question: "注册中心关掉后，服务之间为何还能互相调用？" }, SECOND, THIRD],
      ids,
    ],
    [
      "a question is written anew",
      [{ ...FIRST, question: "停机期间调用照样成功，原因何在" }, SECOND, THIRD],
      ids,
    ],
    ["an answer is written anew", [{ ...FIRST, answer: "客户端本地有缓存" }, SECOND, THIRD], ids],
    ["pairs change places", [THIRD, FIRST, SECOND], [ids[2], ids[0], ids[1]]],
    ["the file is renamed", [FIRST, SECOND, THIRD].map((p) => ({ ...p, path: "weekly/b/index.md" })), ids],
    ["the date is mended", [FIRST, SECOND, THIRD].map((p) => ({ ...p, date: "2022-02-12" })), ids],
    ["the project changes", [{ ...FIRST, project: "mosn" }, SECOND, THIRD], ids],
    ["its answer comes later", [{ ...FIRST, answer: null }, SECOND, THIRD], ids],
    [
      "the file is renamed and the text corrected at once",
      [
        { ...FIRST, path: "b.md" },
        { ...SECOND, path: "b.md", question: "session 节点之间会互相同步数据吗" },
        { ...THIRD, path: "b.md" },
      ],
      ids,
    ],
  ])("%s", (_, changed, expected) => {
    expect(kept(changed)).toEqual(expected);
  });

  it("a turn is inserted before it", () => {
    const [inserted, ...rest] = kept([pair("升级到新版本要注意什么"), FIRST, SECOND, THIRD]);
    expect(rest).toEqual(ids);
    expect(ids).not.toContain(inserted);
  });
});

describe("a pair that vanished", () => {
  const { ids, ledger } = start(FIRST, SECOND);

  it("stays in the ledger, marked, and its id goes to nobody else", () => {
    const next = assignPermalinks([FIRST, THIRD], ledger);
    expect(next.gone).toEqual([ids[1]]);
    expect(next.ids).not.toContain(ids[1]);
    expect(next.ledger.get(ids[1] ?? "")).toMatchObject({ gone: true, question: SECOND.question });
  });

  it("gets its id back when it is restored", () => {
    const without = assignPermalinks([FIRST], ledger);
    const restored = assignPermalinks([FIRST, SECOND], without.ledger);
    expect(restored.ids).toEqual(ids);
    expect(restored.gone).toEqual([]);
    expect(restored.ledger.get(ids[1] ?? "")?.gone).toBeUndefined();
  });
});

describe("the ledger file", () => {
  const { ids, ledger } = start(FIRST, SECOND, THIRD);

  it("holds one line a pair, those of a post together and sorted, and reads back", () => {
    const text = serializeLedger(ledger);
    const lines = text.split("\n").filter((line) => line.startsWith(","));
    expect(lines.map((line) => line.slice(2, 16))).toEqual([...ids].sort());
    expect(parseLedger(text, "permalinks.json")).toEqual(ledger);
    expect(serializeLedger(parseLedger(text, "permalinks.json"))).toBe(text);
    expect(parseLedger(serializeLedger(EMPTY_LEDGER), "x").size).toBe(0);
  });

  it("is never written with an id lost or given to another pair", () => {
    const [first = "", second = ""] = ids;
    const lost = new Map(ledger);
    lost.delete(first);
    expect(() => verifyLedger(ledger, lost)).toThrow(new RegExp(`${first} would be lost`));
    const swapped = new Map(ledger);
    swapped.set(first, ledger.get(second) ?? { ...FIRST });
    expect(() => verifyLedger(ledger, swapped)).toThrow(new RegExp(`${first} would pass`));
    expect(() => verifyLedger(ledger, assignPermalinks([SECOND], ledger).ledger)).not.toThrow();
  });
});

describe("the recorded head of a text", () => {
  it.each([
    ["a short text on one line", " 重试\n\n 三次 ", "重试 三次"],
    [
      "so many characters, be they of one code unit or of two",
      `啊${"🎉".repeat(200)}`,
      `啊${"🎉".repeat(HEAD_LENGTH - 1)}`,
    ],
    ["what was cut in half already", "\ud83c啊", "\ud83c啊"],
  ])("is %s", (_name, text, head) => {
    expect(headOf(text)).toBe(head);
  });
});
