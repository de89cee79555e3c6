import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { customFlexSearch } from "@/lib/build/scripts/flexsearch";
import { packShard, type SlottedPairs, unpackShard } from "@/lib/search/format/pack";
import type { openShard } from "@/lib/search/format/shard";
import { isPhrased, SLOT_COUNT, weightOfSlot } from "@/lib/search/weighting/bm25f";

const held = (...pairs: [doc: number, slot: number][]): number[] =>
  pairs.map(([doc, slot]) => doc * SLOT_COUNT + slot);

describe("packShard", () => {
  it("comes back from unpackShard", () => {
    const terms: [string, SlottedPairs][] = [
      ["bolt", held([3, 1], [7, 3], [40, 1])],
      ["全局", held([0, 0])],
      ["锁", held([1, 7], [2, 7], [3, 7], [100_000, 7])],
    ];
    const packed = packShard(terms, (term) => (term === "bolt" ? 3 : 0));
    expect(packed).toEqual({ t: "bolt 全局 锁", p: "3b4d33B0A1h1h1h99997H", c: "300" });
    expect(unpackShard(packed)).toEqual(terms);
  });

  it("takes an empty shard", () => {
    expect(unpackShard(packShard([]))).toEqual([]);
  });

  it("keeps the strongest pairs of a term that stands everywhere, of equals the newest, and how many there were", () => {
    const everywhere = Array.from({ length: 3_000 }, (_, doc): [number, number] => [doc, doc < 400 ? 2 : 5]);
    const packed = packShard([["的", held(...everywhere)]]);
    expect(packed.n).toEqual({ 的: 3_000 });
    expect(unpackShard(packed)).toEqual([
      ["的", held(...everywhere.filter(([doc]) => doc < 400 || doc >= 2_400))],
    ]);
  });
});

/** The module that a worker's script holds. */
async function customModule(): Promise<object> {
  const { outputFiles } = await build({
    stdin: { contents: 'export { Index } from "flexsearch";', resolveDir: import.meta.dirname },
    bundle: true,
    minifySyntax: true,
    write: false,
    format: "esm",
    plugins: [await customFlexSearch()],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
  return import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
}

describe.each([
  ["the whole FlexSearch, as in Node", null],
  ["our build of its sources, as in the worker", customModule],
])("a shard on %s", (_name, custom) => {
  let shards: { openShard: typeof openShard };

  beforeAll(async () => {
    vi.resetModules();
    if (custom) vi.doMock("flexsearch", custom);
    shards = await import("@/lib/search/format/shard");
  });
  afterAll(() => {
    vi.doUnmock("flexsearch");
    vi.resetModules();
  });

  it("gives the pairs of a term, strongest first, with the weights of their slots", () => {
    const shard = shards.openShard(
      packShard([
        ["seata", held([0, 6], [4, 0], [9, 6])],
        ["回滚", held([4, 5])],
      ]),
    );
    expect(shard.postings("seata")).toEqual({
      docs: Int32Array.of(4, 0, 9),
      weights: Float32Array.of(7.5 / 8, 1.5 / 8, 1.5 / 8),
      own: 3,
    });
    expect(shard.postings("回滚")).toEqual({
      docs: Int32Array.of(4),
      weights: Float32Array.of(2.5 / 8),
      own: 1,
    });
    expect(shard.postings("回").docs).toHaveLength(0);
  });

  it("knows how many pairs hold a term, also where its list was cut, and how common it is", () => {
    const everywhere = Array.from({ length: 3_000 }, (_, doc): [number, number] => [doc, 5]);
    const level = (term: string): number => (term === "的" ? 4 : 0);
    const shard = shards.openShard(
      packShard(
        [
          ["constructor", held([7, 1], [8, 2])],
          ["的", held(...everywhere)],
        ],
        level,
      ),
    );
    expect(["的", "constructor", "toString"].map(shard.frequency)).toEqual([3_000, 2, 0]);
    expect(["的", "constructor", "toString"].map(shard.commonness)).toEqual([4, 0, 0]);
  });

  it("gives back every list, whatever its length and its slots", () => {
    const pair = fc.integer({ min: 0, max: 2_000 });
    const slot = fc.integer({ min: 0, max: SLOT_COUNT - 1 });
    const list = fc.dictionary(pair.map(String), slot, { minKeys: 1, maxKeys: 300 });
    const term = fc.constantFrom("constructor", "__proto__", "rpc", "=20220211-8f3kq", "#1320", "全局", "锁");
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(term, list), { selector: ([name]) => name }), (lists) => {
        const terms = lists.map(([name, slots]) => {
          const pairs = Object.entries(slots).map(([doc, at]): [number, number] => [Number(doc), at]);
          return [name, pairs.sort(([a], [b]) => a - b)] as const;
        });
        const packed = packShard(terms.map(([name, pairs]) => [name, held(...pairs)]));
        const shard = shards.openShard(packed);
        for (const [name, pairs] of terms) {
          const strongest = [...pairs].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
          expect(shard.postings(name)).toEqual({
            docs: Int32Array.from(strongest, ([doc]) => doc),
            weights: Float32Array.from(strongest, ([, at]) => weightOfSlot(at)),
            own: strongest.filter(([, at]) => !isPhrased(at)).length,
          });
        }
      }),
    );
  });
});
