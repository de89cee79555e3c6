/** The ledger that version 0.1.0 recorded, as its communities have it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { assignPermalinks } from "@/lib/assemble/permalinks";

const FILE = path.join(import.meta.dirname, "../../quality/released-permalinks.json");
const released = parseLedger(readFileSync(FILE, "utf8"), FILE);
const pairs = [...released.values()];

it("gives every pair that it records the id that it has there", () => {
  const { ids, gone } = assignPermalinks(pairs, released);
  expect(ids).toEqual([...released.keys()]);
  expect(gone).toEqual([]);
});

it("gives it after an edit, too, and in a folder of another name", () => {
  const edited = pairs.map((pair) => ({
    ...pair,
    path: pair.path.replace("weekly/", "posts/"),
    question: `${pair.question}谢谢`,
  }));
  expect(assignPermalinks(edited, released).ids).toEqual([...released.keys()]);
});
