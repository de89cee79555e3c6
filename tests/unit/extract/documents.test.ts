/**
 * One fixture for each shape in which communities write questions and answers: `tests/fixtures/documents/<shape>.md` and
 * what comes out of it, `<shape>.json`. UPDATE=1 writes the latter anew; read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { summaryOf } from "./summary";

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures/documents");
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3))
  .sort();

/** No folder of theirs tells what the documents are. */
const pathOf = (name: string): string => `documents/${name}.md`;

describe("documents", () => {
  it.each(names)("%s", (name) => {
    const summary = summaryOf(readFileSync(path.join(FOLDER, `${name}.md`), "utf8"), pathOf(name));
    const file = path.join(FOLDER, `${name}.json`);
    if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(summary, null, 1)}\n`);
    expect(summary).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });

  it.each(["definition-list", "japanese", "mkdocs-questions"])(
    "give the same below any folder: %s",
    (name) => {
      const source = readFileSync(path.join(FOLDER, `${name}.md`), "utf8");
      const pairs = summaryOf(source, pathOf(name)).threads.map((thread) => thread.pairs);
      for (const folder of ["faq/sofa-rpc", "weekly", "docs/x"])
        expect(summaryOf(source, `${folder}/index.md`).threads.map((thread) => thread.pairs)).toEqual(pairs);
    },
  );
});
