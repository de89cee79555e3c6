/** A permalink never passes to another pair. */
import { describe, expect, it } from "vitest";
import { EMPTY_LEDGER, HEAD_LENGTH, type Ledger, serializeLedger } from "@/lib/assemble/ledger";
import type { Identity } from "@/lib/assemble/match-ledger";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { assignPermalinks, type Permalinks, verifyLedger } from "@/lib/assemble/permalinks";

const pair = (
  asker: string | null,
  question: string,
  answer: string | null,
  changes: Partial<Identity> = {},
): Identity => ({
  path: "w.md",
  date: "2022-02-01",
  asker,
  project: null,
  question,
  answer,
  url: null,
  ...changes,
});

const POOL = "数据库连接池的大小要设成五十，不然高峰时会排队";
const CERTIFICATE = "证书过期了，请重新签发一张新的再重启网关";
const LONG = "升级以后注册中心的连接数一直往上涨，是哪里没有释放";

/** Builds twice through the file, as builds do. */
function rebuild(ledger: Ledger, pairs: Identity[]): Permalinks {
  const read = parseLedger(serializeLedger(ledger), "permalinks.json");
  const next = assignPermalinks(pairs, read);
  verifyLedger(read, next.ledger);
  return next;
}
const start = (...pairs: Identity[]): Permalinks => assignPermalinks(pairs, EMPTY_LEDGER);

describe.each(["怎么解决？", "👍", "？？", LONG])("of two people who ask %s in one post", (question) => {
  const first = pair("甲", question, POOL);
  const second = pair("乙", question, CERTIFICATE);
  const { ids, ledger } = start(first, second);
  const [idOfFirst, idOfSecond] = ids;

  it.each<[string, Identity[], (string | undefined)[]]>([
    ["the first is removed", [second], [idOfSecond]],
    [
      "the first is removed and the other's answer mended",
      [{ ...second, answer: `${CERTIFICATE}就好了` }],
      [idOfSecond],
    ],
    ["they change places", [second, first], [idOfSecond, idOfFirst]],
    [
      "they change places and both answers are mended",
      [
        { ...second, answer: `请注意，${CERTIFICATE}` },
        { ...first, answer: `请注意，${POOL}` },
      ],
      [idOfSecond, idOfFirst],
    ],
    ["a name is corrected", [first, { ...second, asker: "乙乙" }], [idOfFirst, idOfSecond]],
  ])("%s", (_, pairs, expected) => {
    const next = rebuild(ledger, pairs);
    expect(next.ids).toEqual(expected);
    expect(next.findings).toEqual([]);
  });

  it("one is replaced by a third person's", () => {
    const next = rebuild(ledger, [first, pair("丙", question, "先看日志里的线程名，再决定要不要扩容")]);
    expect(next.ids[0]).toBe(idOfFirst);
    expect(ids).not.toContain(next.ids[1]);
    expect(next.gone).toEqual([idOfSecond]);
  });
});

describe("where a pair could be one of two", () => {
  const one = pair("甲", LONG, POOL);
  const two = pair("甲", LONG, CERTIFICATE);
  const { ids, ledger } = start(one, two);
  const [x = "", y = ""] = ids;
  const rewritten = pair("甲", LONG, "这和两者都无关：是监控面板自己把历史数值加了起来");
  const next = rebuild(ledger, [rewritten]);
  const [fresh = ""] = next.ids;

  it("it gets a new id, both old ones are gone, and a finding names them", () => {
    expect(ids).not.toContain(fresh);
    expect(next.gone.sort()).toEqual([x, y].sort());
    expect(next.findings).toEqual([
      { kind: "unclear", pair: 0, id: fresh, candidates: expect.arrayContaining([x, y]) },
    ]);
  });

  it("the warning is given once: the next build knows the pair", () => {
    const again = rebuild(next.ledger, [rewritten]);
    expect(again.ids).toEqual([fresh]);
    expect(again.findings).toEqual([]);
  });

  const withSameAs = (from: Ledger): Ledger => {
    const entry = from.get(y);
    return new Map([...from, ...(entry ? [[y, { ...entry, sameAs: fresh }] as const] : [])]);
  };

  it("an editor's `sameAs` gives it its old id, before the new one is recorded", () => {
    const mended = rebuild(withSameAs(ledger), [rewritten]);
    expect(mended.ids).toEqual([y]);
    expect(mended.ledger.has(fresh)).toBe(false);
    expect(mended.ledger.get(y)).not.toHaveProperty("sameAs");
    expect(mended.ledger.get(y)).not.toHaveProperty("gone");
    expect(mended.findings).toEqual([]);
  });

  it("and after it: the new one then leads to the old one, for good", () => {
    const mended = rebuild(withSameAs(next.ledger), [rewritten]);
    expect(mended.ids).toEqual([y]);
    expect(mended.ledger.get(fresh)).toMatchObject({ gone: true, movedTo: y });
    const later = rebuild(mended.ledger, [{ ...rewritten, answer: `${rewritten.answer}。已经修好` }]);
    expect(later.ids).toEqual([y]);
    expect(later.ledger.get(fresh)).toMatchObject({ gone: true, movedTo: y });
    expect(later.findings).toEqual([]);
  });

  it("a `sameAs` that leads nowhere is told", () => {
    const entry = ledger.get(x);
    const wrong = new Map([
      ...ledger,
      ...(entry ? [[x, { ...entry, sameAs: "20220201-zzzzz" }] as const] : []),
    ]);
    expect(rebuild(wrong, [one, two])).toMatchObject({
      ids: [x, y],
      findings: [{ kind: "idle-same-as", id: x, sameAs: "20220201-zzzzz" }],
    });
  });
});

describe("an id stays away from another pair", () => {
  it("of the same person with the same short answer", () => {
    const { ids, ledger } = start(pair("甲", "服务列表里少了一台机器是怎么回事", "升级。"));
    const next = rebuild(ledger, [pair("甲", "灰度规则能不能按照用户的城市来写", "升级。")]);
    expect(next.ids).not.toEqual(ids);
    expect(next.gone).toEqual(ids);
  });

  it("that begins with the same words, however long they are", () => {
    const head = "同样的报错信息".repeat(HEAD_LENGTH / 7 + 3);
    const one = pair("甲", `${head}：一`, "换连接池");
    const two = pair("甲", `${head}：二`, "换连接池");
    const { ids, ledger } = start(one, two);
    expect(rebuild(ledger, [two, one]).ids).toEqual([ids[1], ids[0]]);
    expect(rebuild(ledger, [two]).ids).toEqual([ids[1]]);
    const without = rebuild(ledger, [two]);
    expect(rebuild(without.ledger, [one, two]).ids).toEqual(ids);
    expect(rebuild(ledger, [{ ...two, question: `${head}：三` }]).gone).toHaveLength(2);
  });

  it("in another post that asks the same few words", () => {
    const { ids, ledger } = start(pair(null, "怎么办", "重启"));
    const elsewhere = pair(null, "怎么办", "重启", { path: "other.md", date: "2023-03-03" });
    expect(rebuild(ledger, [elsewhere]).ids).not.toEqual(ids);
  });

  it("when a pair that was removed long ago looks like one that is mended now", () => {
    const { ids, ledger } = start(pair("甲", LONG, POOL), pair("甲", LONG, `${POOL}。`));
    const removed = rebuild(ledger, [pair("甲", LONG, `${POOL}。`)]);
    const mended = rebuild(removed.ledger, [pair("甲", LONG, `${POOL}，也可以再大一些`)]);
    expect(removed.ids).toHaveLength(1);
    expect(mended.ids).toEqual(removed.ids);
    expect(ids).toContain(mended.ids[0]);
  });
});
