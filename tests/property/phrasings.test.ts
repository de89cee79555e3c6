import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswers } from "@/lib/content/phrasings/answers";
import { flawOf, keyOf, MAX_PHRASINGS } from "@/lib/content/phrasings/limits";
import { mergePhrasings } from "@/lib/content/phrasings/merge";
import { parsePhrasings } from "@/lib/content/phrasings/parse";
import { fuzz } from "@/tests/support/fuzz";
import { PAIRS } from "../support/search-corpus";

/** What YAML could mistake for something else, among anything at all. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc
      .array(fc.constantFrom(..."-:#?&*!|>%@`'\"[]{},~ 0e.=<", "null", "怎么", "no"), { maxLength: 12 })
      .map((parts) => parts.join("")),
  )
  .map((value) => value.trim())
  .filter((value) => flawOf(value) === null && keyOf(value) !== "");

const asked = fc.uniqueArray(text, { selector: keyOf, minLength: 1, maxLength: MAX_PHRASINGS / 2 });
const pair = fc.constantFrom(...PAIRS);

describe("phrasings", () => {
  it("come back from the file as they were added, whatever they hold and in whichever order they come", () => {
    fuzz(
      fc.property(fc.uniqueArray(fc.tuple(pair, asked), { selector: ([{ id }]) => id }), (added) => {
        let source = "";
        for (const [one, texts] of added) {
          const answers = [{ line: 1, pair: one, asked: texts }];
          source = mergePhrasings(source, answers, PAIRS, { replace: false }).text;
        }
        const { entries, diagnostics } = parsePhrasings(source);
        expect(diagnostics).toEqual([]);
        expect(
          Object.fromEntries(entries.map(({ id, asked }) => [id, asked.map((item) => item.text)])),
        ).toEqual(Object.fromEntries(added.map(([{ id }, texts]) => [id, texts])));
        expect(entries.map(({ id }) => id)).toEqual(added.map(([{ id }]) => id).sort());
      }),
      60,
    );
  });

  it("are read entry by entry as the parser of YAML reads the whole file, with the same lines", () => {
    const id = fc.constantFrom(
      "20200101-abcde:",
      "20200102-fghij:",
      "1e3:",
      "null:",
      "a-b:",
      '"a":',
      "? a",
      "---",
    );
    const raw = fc.oneof(
      fc
        .array(
          fc.constantFrom(
            ..."-:#?&*!|>%@`'\"[]{},~ 0e.=<\t\r\u2028\ufeff\u0007",
            " #",
            ": ",
            "null",
            "怎么",
            "《",
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join("")),
      fc.constantFrom("怎么用", "where is it", "&a x", "*a", '"a: b"', "'it''s'", "- x", "b: c"),
    );
    const line = fc.oneof(
      { weight: 4, arbitrary: id },
      { weight: 4, arbitrary: fc.constant("  asked:") },
      { weight: 8, arbitrary: raw.map((value) => `    - ${value}`) },
      fc.constantFrom(
        "  for: 7916183f1c64-none",
        "  for: x",
        "",
        "# note",
        "  # note",
        "      more",
        "    - # note",
      ),
      raw,
    );
    const entry = fc
      .tuple(fc.constantFrom("a-1:", "b-2:", "7:"), fc.array(raw, { minLength: 1, maxLength: 3 }))
      .map(([key, texts]) => [key, "  asked:", ...texts.map((value) => `    - ${value}`)]);
    const source = fc.oneof(
      fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n")),
      fc.array(entry, { maxLength: 3 }).map((entries) => `${entries.flat().join("\n")}\n`),
    );
    fuzz(
      fc.property(source, (text) => {
        // The head of a document is no entry, so that the file is read as a whole.
        const whole = parsePhrasings(`---\n${text}`);
        const earlier = <T extends { line: number }>(item: T): T => ({ ...item, line: item.line - 1 });
        const expected = whole.entries.map((entry) => ({
          ...earlier(entry),
          asked: entry.asked.map(earlier),
        }));
        fc.pre(!/^(?:---|\.\.\.|%|\ufeff)/m.test(text));
        const read = parsePhrasings(text);
        expect(read.entries).toEqual(expected);
        // An empty file and one of another form differ in nothing but where that is told.
        expect(read.diagnostics.map(({ code }) => code)).toEqual(whole.diagnostics.map(({ code }) => code));
      }),
      500,
    );
  });

  it("of a file that anybody sent are read or refused line by line, never thrown over", () => {
    const json = fc.json({ maxDepth: 4 });
    const shape = fc.record(
      {
        id: fc.oneof(
          pair.map(({ id }) => id),
          fc.string(),
        ),
        custom_id: fc.oneof(
          pair.map(({ id }) => id),
          fc.anything(),
        ),
        asked: fc.anything(),
        response: fc.anything(),
        error: fc.anything(),
        path: fc.string(),
        line: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const line = fc.oneof(
      json,
      fc.string(),
      shape.map((value) => {
        try {
          return JSON.stringify(value) ?? "";
        } catch {
          return "";
        }
      }),
    );
    fuzz(
      fc.property(fc.array(line), (lines) => {
        const { answers, broken, unknown } = readAnswers(lines.join("\n"), PAIRS);
        const filled = lines
          .join("\n")
          .split(/\r?\n/)
          .filter((one) => one.replace(/^\ufeff/, "").trim() !== "");
        expect(answers.length + broken.length + unknown.length).toBe(filled.length);
        for (const { message } of [...broken, ...unknown])
          expect(message).toMatch(/^[^\p{Cc}\u202a-\u202e]+$/u);
      }),
      300,
    );
  });
});
