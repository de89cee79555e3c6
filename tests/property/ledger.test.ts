import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { EMPTY_LEDGER, serializeLedger } from "@/lib/assemble/ledger";
import type { Identity } from "@/lib/assemble/match-ledger";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { assignPermalinks, verifyLedger } from "@/lib/assemble/permalinks";
import { fuzz } from "@/tests/support/fuzz";

vi.setConfig({ testTimeout: 600_000 });

const HAN = Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x4e00 + i * 7));
const phrase = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...HAN), { minLength: min, maxLength: max })
    .map((characters) => characters.join(""));

/** A pair with a name of its own, by which the test knows it whatever happens to it. */
interface Known extends Identity {
  name: number;
}

let names = 0;
const known = (path: string, date: string): fc.Arbitrary<Known> =>
  fc
    .record({
      question: phrase(8, 60),
      answer: fc.option(phrase(8, 90), { nil: null, freq: 8 }),
      asker: fc.option(fc.constantFrom("小楼", "东仔", "Purge yao"), { nil: null }),
      project: fc.option(fc.constantFrom("mosn", "seata"), { nil: null }),
    })
    .map((fields) => ({ ...fields, path, date, url: null, name: names++ }));

type Edit =
  | { kind: "correct"; at: number; where: number; text: string }
  | { kind: "move"; from: number; to: number }
  | { kind: "insert"; at: number; pair: Known }
  | { kind: "remove"; at: number }
  | { kind: "rename"; at: number; path: string }
  | { kind: "date"; at: number; date: string };

const index = fc.nat(1000);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("correct" as const), at: index, where: index, text: phrase(1, 2) }),
  fc.record({ kind: fc.constant("move" as const), from: index, to: index }),
  fc.record({ kind: fc.constant("insert" as const), at: index, pair: known("new", "2022-01-01") }),
  fc.record({ kind: fc.constant("remove" as const), at: index }),
  fc.record({ kind: fc.constant("rename" as const), at: index, path: fc.constantFrom("p", "q", "r", "s") }),
  fc.record({
    kind: fc.constant("date" as const),
    at: index,
    date: fc.constantFrom("2020-02-02", "2023-03-03"),
  }),
);

function apply(pairs: Known[], change: Edit): Known[] {
  const at = "at" in change ? change.at % Math.max(1, pairs.length) : 0;
  const target = pairs[at];
  switch (change.kind) {
    case "correct":
      return pairs.map((pair, i) => {
        if (i !== at) return pair;
        const where = change.where % pair.question.length;
        return {
          ...pair,
          question: pair.question.slice(0, where) + change.text + pair.question.slice(where + 1),
        };
      });
    case "move": {
      const [moved, ...rest] = [
        pairs[change.from % pairs.length],
        ...pairs.filter((_, i) => i !== change.from % pairs.length),
      ];
      const kept = rest.filter((pair) => pair !== undefined);
      return moved ? kept.toSpliced(change.to % pairs.length, 0, moved) : kept;
    }
    case "insert":
      return pairs.toSpliced(at, 0, {
        ...change.pair,
        path: target?.path ?? "p",
        date: target?.date ?? null,
      });
    case "remove":
      return pairs.length > 1 ? pairs.filter((_, i) => i !== at) : pairs;
    case "rename": {
      const path = `${change.path}-${pairs.length}`;
      const free = !pairs.some((pair) => pair.path === path);
      return free ? pairs.map((pair) => (pair.path === target?.path ? { ...pair, path } : pair)) : pairs;
    }
    case "date":
      return pairs.map((pair) => (pair.path === target?.path ? { ...pair, date: change.date } : pair));
  }
}

describe("permalinks", () => {
  it("stay with their pairs through any sequence of edits", () => {
    fuzz(
      fc.property(
        fc.array(fc.oneof(known("a", "2021-01-01"), known("b", "2021-02-02")), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.array(edit, { maxLength: 25 }),
        (first, edits) => {
          let pairs = first;
          let { ids, ledger } = assignPermalinks(pairs, EMPTY_LEDGER);
          const idOf = new Map(pairs.map((pair, i) => [pair.name, ids[i]]));
          for (const change of edits) {
            pairs = apply(pairs, change);
            const before = ledger;
            ({ ids, ledger } = assignPermalinks(pairs, before));
            verifyLedger(before, ledger);
            expect(new Set(ids).size).toBe(ids.length);
            pairs.forEach((pair, i) => {
              const expected = idOf.get(pair.name);
              if (expected === undefined) idOf.set(pair.name, ids[i]);
              else expect(ids[i]).toBe(expected);
            });
            for (const id of idOf.values()) expect(ledger.has(id ?? "")).toBe(true);
            ledger = parseLedger(serializeLedger(ledger), "permalinks.json");
          }
        },
      ),
      300,
    );
  });
});
