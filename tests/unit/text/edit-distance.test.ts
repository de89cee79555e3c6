import { expect, it } from "vitest";
import { editDistance } from "@/lib/text/edit-distance";

it.each([
  ["seata", "seata", 2, 0],
  ["seta", "seata", 2, 1],
  ["mson", "mosn", 2, 1],
  ["isito", "istio", 2, 1],
  ["jarft", "jraft", 1, 1],
  ["registery", "registry", 2, 1],
  ["rocket", "socket", 2, 1],
  ["raft", "seata", 1, 2],
  ["", "ab", 2, 2],
])("%s and %s are, up to %i, %i apart", (a, b, limit, distance) => {
  expect(editDistance(a, b, limit)).toBe(distance);
  expect(editDistance(b, a, limit)).toBe(distance);
});

it("gives up above the limit", () => {
  expect(editDistance("configuration", "transaction", 2)).toBeGreaterThan(2);
});
