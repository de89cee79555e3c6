/**
 * One fixture for each way in which five years of editors drifted from the format: `tests/fixtures/<drift>.md` and
 * what comes out of it, `<drift>.json`. UPDATE=1 writes the latter anew; read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { summaryOf } from "./summary";

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures");
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3))
  .sort();

/** FAQ documents lie in their project's folder. */
const pathOf = (name: string): string =>
  name.startsWith("faq-") ? "faq/sofa-rpc/index.md" : "weekly/sofa-weekly-20220211/index.md";

describe("fixtures", () => {
  it.each(names)("%s", (name) => {
    const source = readFileSync(path.join(FOLDER, `${name}.md`), "utf8");
    const summary = summaryOf(source, pathOf(name));
    const file = path.join(FOLDER, `${name}.json`);
    if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(summary, null, 1)}\n`);
    expect(summary).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });
});
