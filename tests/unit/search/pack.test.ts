import { describe, expect, it } from "vitest";
import { packShard, unpackShard } from "@/lib/search/pack";
import { addToShard, createShard, type ExportedTerm, exportShard, postings } from "@/lib/search/shard";

describe("packShard", () => {
  it("comes back as it went in", () => {
    const terms: ExportedTerm[] = [
      ["bolt", [null, [3, 40], null, [7]]],
      ["全局", [[0]]],
      ["锁", [null, null, null, null, null, null, null, [1, 2, 3, 100_000]]],
    ];
    const packed = packShard(terms);
    expect(packed).toEqual({ t: "bolt 全局 锁", p: "3b4d33B0A1h1h1h99997H" });
    expect(unpackShard(packed)).toEqual(terms);
  });

  it("takes an empty shard", () => {
    expect(unpackShard(packShard([]))).toEqual([]);
  });
});

describe("a FlexSearch shard", () => {
  const weights = new Map([
    ["seata", 0],
    ["回滚", 5],
  ]);

  it("keeps the slot that the weight gave, through export and import", () => {
    const shard = createShard((term) => weights.get(term) ?? 7);
    addToShard(shard, 4, ["seata", "回滚"]);
    addToShard(shard, 9, ["seata"]);
    const copy = createShard();
    copy.import("1.map", JSON.stringify(unpackShard(packShard(exportShard(shard)))));
    expect(postings(copy, "seata").map(({ doc }) => doc)).toEqual([4, 9]);
    expect(postings(copy, "回滚")).toEqual([{ doc: 4, weight: postings(shard, "回滚")[0]?.weight }]);
    expect(postings(copy, "回")).toEqual([]);
  });
});
