/** SECURITY.md promises nothing without a test that is there. */
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const promised =
  readFileSync("SECURITY.md", "utf8")
    .split(/^## /m)
    .find((section) => section.startsWith("What is promised")) ?? "";
const promises = promised.split(/^- (?=\*\*)/m).slice(1);

it("names a test with each promise", () => {
  expect(promises.length).toBeGreaterThan(8);
  for (const promise of promises) expect(promise).toMatch(/`tests\/[^`]+\.ts`/);
});

it("names tests that are there", () => {
  const named = [...promised.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = ""]) => file);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
