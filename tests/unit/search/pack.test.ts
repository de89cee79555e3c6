import { Index } from "flexsearch";
import { describe, expect, it } from "vitest";
import { packShard, type SlottedPairs, unpackShard } from "@/lib/search/format/pack";
import { type ExportedTerm, openShard, postings } from "@/lib/search/format/shard";
import { SLOT_COUNT } from "@/lib/search/weighting/bm25f";

const held = (...pairs: [doc: number, slot: number][]): SlottedPairs =>
  pairs.map(([doc, slot]) => doc * SLOT_COUNT + slot);

describe("packShard", () => {
  it("comes back as FlexSearch exports it", () => {
    const packed = packShard([
      ["bolt", held([3, 1], [7, 3], [40, 1])],
      ["全局", held([0, 0])],
      ["锁", held([1, 7], [2, 7], [3, 7], [100_000, 7])],
    ]);
    expect(packed).toEqual({ t: "bolt 全局 锁", p: "3b4d33B0A1h1h1h99997H" });
    expect(unpackShard(packed)).toEqual([
      ["bolt", [null, [3, 40], null, [7]]],
      ["全局", [[0]]],
      ["锁", [null, null, null, null, null, null, null, [1, 2, 3, 100_000]]],
    ]);
  });

  it("takes an empty shard", () => {
    expect(unpackShard(packShard([]))).toEqual([]);
  });

  it("keeps the strongest pairs of a term that stands everywhere, of equals the newest, and how many there were", () => {
    const everywhere = Array.from({ length: 3_000 }, (_, doc): [number, number] => [doc, doc < 400 ? 2 : 5]);
    const packed = packShard([["的", held(...everywhere)]]);
    expect(packed.n).toEqual({ 的: 3_000 });
    const [[, slots] = ["", []]] = unpackShard(packed);
    expect(slots[2]).toEqual(Array.from({ length: 400 }, (_, doc) => doc));
    expect(slots[5]).toEqual(Array.from({ length: 600 }, (_, i) => 2_400 + i));
  });
});

describe("a shard", () => {
  const shard = openShard(
    unpackShard(
      packShard([
        ["seata", held([4, 0], [9, 6])],
        ["回滚", held([4, 5])],
      ]),
    ),
  );

  it("gives the pairs of a term, strongest first, with the weights of their slots", () => {
    expect(postings(shard, "seata")).toEqual({
      docs: Int32Array.of(4, 9),
      weights: Float32Array.of(7.5 / 8, 1.5 / 8),
    });
    expect(postings(shard, "回滚")).toEqual({ docs: Int32Array.of(4), weights: Float32Array.of(2.5 / 8) });
    expect(postings(shard, "回").docs).toHaveLength(0);
  });

  it("is what FlexSearch itself would have exported", () => {
    const slots = new Map([
      ["4 seata", 0],
      ["9 seata", 6],
      ["4 回滚", 5],
    ]);
    let doc = 0;
    const native = new Index({
      tokenize: "strict",
      resolution: SLOT_COUNT,
      encode: (text: string) => text.split(" "),
      score: (_content: string[], term: string) => slots.get(`${doc} ${term}`) ?? 0,
    });
    for (const [id, text] of [
      [4, "seata 回滚"],
      [9, "seata"],
    ] as const) {
      doc = id;
      native.add(id, text);
    }
    const exported: ExportedTerm[] = [];
    native.export((key: string, data: string) => {
      if (key.endsWith(".map")) exported.push(...(JSON.parse(data) as ExportedTerm[]));
    });
    expect(exported).toEqual(
      unpackShard(
        packShard([
          ["seata", held([4, 0], [9, 6])],
          ["回滚", held([4, 5])],
        ]),
      ),
    );
  });
});
