/** Plans of syncs, without any file. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, type Present, planSync, type SyncInput, type SyncPlan } from "@/lib/content/sync/plan";
import { foldedKey } from "@/lib/content/sync/survey";
import { fuzz } from "@/tests/support/fuzz";

const same = (name: string): string => name;
const file = (hash: string | null): Present => ({ kind: "file", hash });
const plan = (given: Partial<SyncInput>): SyncPlan =>
  planSync({
    wanted: new Map(),
    passedOver: [],
    present: new Map(),
    before: new Map(),
    others: new Set(),
    keyOf: same,
    ...given,
  });
const changesOf = (given: Partial<SyncInput>): Change[] | string[] => {
  const made = plan(given);
  return made.state === "ready" ? made.changes : made.obstacles;
};

describe("a plan on a file system that ignores case", () => {
  const folded = { keyOf: foldedKey };

  it("takes a post whose name changed in case alone for the same post", () => {
    const renamed = {
      ...folded,
      wanted: new Map([["weekly/a.md", "new"]]),
      present: new Map([["Weekly/A.md", file("old")]]),
      before: new Map([["Weekly/A.md", "old"]]),
    };
    expect(changesOf(renamed)).toEqual([{ name: "weekly/a.md", from: "old", to: "new" }]);
    expect(plan({ ...renamed, wanted: new Map([["weekly/a.md", "old"]]) })).toMatchObject({
      changes: [],
      after: new Map([["weekly/a.md", "old"]]),
      report: { removed: [], unchanged: 1 },
    });
  });

  it("is refused where two posts of the source would be one", () => {
    const wanted = new Map([
      ["A.md", "1"],
      ["a.md", "2"],
    ]);
    expect(changesOf({ ...folded, wanted })).toEqual([
      expect.stringContaining('"A.md" and "a.md" are one file'),
    ]);
    expect(changesOf({ wanted })).toHaveLength(2);
  });

  it("is refused where a post and the folder of another would be one", () => {
    const wanted = new Map([
      ["A.md", "1"],
      ["a.md/b.md", "2"],
    ]);
    expect(changesOf({ ...folded, wanted })).toEqual([
      expect.stringContaining('"A.md" is a post and the folder'),
    ]);
  });

  it("knows letters that are composed in another way", () => {
    expect(foldedKey("e\u0301.md")).toBe(foldedKey("\u00c9.md"));
  });
});

const NAMES = ["a.md", "A.md", "a.md/b.md", "a.md/c.md", "d/e.md", "d/e.md/f.md", "d", "g.md"];
const HASHES = ["1", "2", "3"];
const hashes = fc
  .dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...HASHES))
  .map((entries) => new Map(Object.entries(entries)));
/** Whether files of these names can be in one tree. */
const isTree = (names: Iterable<string>, keyOf: (name: string) => string): boolean => {
  const keys = [...names].map(keyOf);
  return (
    new Set(keys).size === keys.length &&
    !keys.some((key) => keys.some((other) => other.startsWith(`${key}/`)))
  );
};

describe("any plan", () => {
  it("leads from what is there to what the source has, or keeps what was edited, or is refused", () => {
    let ready = 0;
    fuzz(
      fc.property(hashes, hashes, hashes, fc.boolean(), (wanted, there, before, folds) => {
        const keyOf = folds ? foldedKey : same;
        fc.pre(isTree(there.keys(), keyOf) && isTree(wanted.keys(), same));
        const present = new Map([...there].map(([name, hash]) => [name, file(hash)] as const));
        const made = plan({ wanted, present, before, keyOf });
        if (made.state === "blocked") {
          expect(made.obstacles.length).toBeGreaterThan(0);
          return;
        }
        ready++;
        const tree = new Map([...there].map(([name, hash]) => [keyOf(name), hash]));
        let writing = false;
        for (const { name, from, to } of made.changes) {
          // Nothing is overwritten or removed but what was brought and is as it was brought.
          expect(tree.get(keyOf(name)) ?? null).toBe(from);
          if (from !== null)
            expect([...before].some(([n, hash]) => keyOf(n) === keyOf(name) && hash === from)).toBe(true);
          if (to === null) {
            expect(writing).toBe(false);
            tree.delete(keyOf(name));
          } else {
            writing = true;
            tree.set(keyOf(name), to);
          }
          if (writing) expect(isTree(tree.keys(), same)).toBe(true);
        }
        const kept = new Set(made.report.kept.map(keyOf));
        for (const [name, hash] of wanted)
          if (!kept.has(keyOf(name))) expect(tree.get(keyOf(name))).toBe(hash);
        // A second sync of the same has nothing to do.
        const again = plan({
          wanted,
          present: new Map([...tree].map(([name, hash]) => [name, file(hash)] as const)),
          before: made.after,
          keyOf,
        });
        expect(again).toMatchObject({ state: "ready", changes: [] });
      }),
      2_000,
    );
    expect(ready).toBeGreaterThan(200);
  });
});
