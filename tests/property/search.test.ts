import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildSearchFiles } from "@/lib/search/build/build";
import { openIndexInMemory } from "@/lib/search/build/in-memory";
import type { SearchEngine } from "@/lib/search/engine/engine";
import { parseQuery } from "@/lib/search/query/parse";
import { explain } from "@/lib/search/rank/explain";
import { editDistance } from "@/lib/text/edit-distance";
import { normalize } from "@/lib/text/normalize";
import { tokenize } from "@/lib/text/tokenize";
import { GLOSSARY, PAIRS, PROJECTS } from "../support/search-corpus";

const { files } = buildSearchFiles({ pairs: PAIRS, projects: PROJECTS, glossary: GLOSSARY });
let engine: SearchEngine;

beforeAll(async () => {
  engine = await openIndexInMemory(files);
});

/** Anything that a keyboard or a clipboard may give: Han, identifiers, emoji, halves of them, operators, patterns. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        "快照",
        "回滚",
        "怎么",
        "Tanka",
        "snapshot",
        "-",
        '"',
        "#",
        "1320",
        "project:",
        "asker:",
        "(",
        "[",
        "*",
        "\\",
        "🎉",
        " ",
        "\n",
        "shuju",
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join("")),
);

/** Runs of Han characters that stand in a pair. */
const runs = PAIRS.flatMap((pair) =>
  [pair.question.text, pair.answer?.text ?? ""].flatMap((text) =>
    (text.match(/[\u3400-\u9fff]{2,}/g) ?? []).map((run) => ({ id: pair.id, run })),
  ),
);

/** Two or more neighbouring Han characters of a pair. */
const substring = fc.tuple(fc.constantFrom(...runs), fc.nat(), fc.nat()).map(([{ id, run }, from, more]) => {
  const start = from % (run.length - 1);
  return { id, text: run.slice(start, start + 2 + (more % (run.length - start - 1))) };
});

describe("search", () => {
  it("finds a pair by every substring of two or more of its Han characters", async () => {
    await fc.assert(
      fc.asyncProperty(substring, async ({ id, text }) => {
        const { results } = await engine.search(text, { limit: 1000 });
        expect(results.map((result) => result.id)).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  it("takes any text, and its highlights lie within", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (query) => {
        const { results, total } = await engine.search(query, { explain });
        expect(results.length).toBeLessThanOrEqual(Math.min(10, total));
        for (const { question, snippet, highlights } of results) {
          for (const [text, ranges] of [
            [question, highlights.question],
            [snippet, highlights.snippet],
          ] as const) {
            let before = 0;
            for (const [start, end] of ranges) {
              expect(start).toBeGreaterThanOrEqual(before);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              before = end;
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes a text of any length", async () => {
    for (const text of [
      "全局锁".repeat(5000),
      "a".repeat(20_000),
      "🎉".repeat(9000),
      "shuju ".repeat(3000),
    ]) {
      await expect(engine.search(text)).resolves.toBeDefined();
    }
  });

  it("gives the same answer twice", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (query) => {
        const [a, b] = [await engine.search(query), await engine.search(query)];
        expect({ ...a, tookMs: 0 }).toEqual({ ...b, tookMs: 0 });
      }),
      { numRuns: 60 },
    );
  });
});

describe("tokenize", () => {
  it("is deterministic, and its tokens lie within the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        expect(tokenize(text)).toEqual(tokens);
        for (const { start, end, term } of tokens) {
          expect(term.length).toBeGreaterThan(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it("cuts a word alone as in a sentence, whatever its script", () => {
    const word = fc.constantFrom(
      "Größe",
      "cafe\u0301",
      "retries",
      "maxRetryCount",
      "1.4.2",
      "C++",
      "オフライン",
      "설정",
      "ติดตั้ง",
      "настройки",
      "المرور",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const whole = new Set(tokenize(words.join(" ")).map(({ term }) => term));
        for (const word of words) for (const { term } of tokenize(word)) expect(whole).toContain(term);
      }),
    );
  });

  it("takes time in proportion to the text", () => {
    const text = "オフライン Größe maxRetryCount v1.4.2-C++ 全局锁 ติดตั้ง 설정을 a.b-c/d#e ";
    const timeOf = (times: number): number => {
      const long = text.repeat(times);
      const began = performance.now();
      tokenize(long);
      return performance.now() - began;
    };
    timeOf(500);
    // A tokenizer of quadratic time would take 400 times as long.
    expect(timeOf(10_000)).toBeLessThan(200 * Math.max(1, timeOf(500)));
  });

  it("cuts a substring of a Han run as the run", () => {
    fc.assert(
      fc.property(substring, ({ text }) => {
        const whole = new Set(
          runs
            .filter(({ run }) => run.includes(text))
            .flatMap(({ run }) => tokenize(run).map(({ term }) => term)),
        );
        for (const { term } of tokenize(text)) expect(whole).toContain(term);
      }),
    );
  });
});

it("normalize keeps the length", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normalize(text)).toHaveLength(text.length);
    }),
  );
});

it("parseQuery takes anything", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parseQuery(text).typed).toBeTypeOf("string");
    }),
  );
});

it("editDistance is symmetric", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
    }),
  );
});
