/** SECURITY.md guarantees nothing without an existing test. */
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const section =
  readFileSync("SECURITY.md", "utf8")
    .split(/^## /m)
    .find((text) => text.startsWith("Guarantees")) ?? "";
const guarantees = section.split(/^- (?=\*\*)/m).slice(1);

it("names a test with each guarantee", () => {
  expect(guarantees.length).toBeGreaterThan(8);
  for (const guarantee of guarantees) expect(guarantee).toMatch(/`tests\/[^`]+\.ts`/);
});

it("names existing tests", () => {
  const named = [...section.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = ""]) => file);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
