/** What comes in from outside (front matter, addresses, storage) is taken or left, whatever it is. */
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { parseFrontMatter } from "@/lib/extract/front-matter/front-matter";
import { textOf } from "@/lib/model/diagnostic";
import { FILTER_NAMES } from "@/lib/search/filters";
import { parseQuery } from "@/lib/search/query/parse";
import { parseSearchParameters, searchHref } from "@/lib/site/addresses/search-parameters";
import { githubIssues } from "@/lib/site/ask-targets";
import { escapeXml, wellFormedXml } from "@/lib/site/exports/xml";
import { serializeJsonLd } from "@/lib/site/head/json-ld";
import { questionUrl } from "@/lib/site/new-question";
import { askHref, carriedDraft } from "@/lib/site/storage/draft";
import { withoutControls } from "@/lib/text/controls";
import { tokenize } from "@/lib/text/tokenize";
import { fuzz } from "@/tests/support/fuzz";
import { HOSTILE_TEXTS } from "../support/hostile";

vi.setConfig({ testTimeout: 600_000 });

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(...HOSTILE_TEXTS),
  fc
    .array(
      fc.constantFrom(
        "project:",
        "asker:",
        '"',
        "“",
        "-",
        "#12",
        " ",
        "：",
        "a.b/c#1",
        "/qa/",
        "20220101-abcde",
        "字",
        "MOSN",
        "\n",
        "https://github.com/a/b/issues/1",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        "title",
        "date",
        "original",
        "url",
        "project",
        "format",
        "__proto__",
        "constructor",
        "<<",
        "? a",
        "- ",
      ),
      text,
    )
    .map(([key, value]) => `${key}: ${value}`),
  fc.constantFrom(
    "a: &a [*a]",
    "b: *b",
    "!!js/function 'x'",
    "!!binary x",
    "!<tag:x> y",
    "title: |",
    "  x",
    "\t",
    "---",
    "...",
    "%YAML 1.1",
    "[",
    "{",
    '"',
    "'",
    "date: 2022-02-11",
    "title: [x",
    "? [a]",
  ),
  text,
);
const frontMatter = fc
  .tuple(
    fc.constantFrom("---", "---js", "---toml", "--- ", "----", "---__proto__", "\ufeff---", "\n\n---"),
    fc.array(line, { maxLength: 8 }),
    fc.constantFrom("---", "...", "", "--- "),
    text,
  )
  .map(([open, lines, close, body]) => [open, ...lines, close, body].join("\n"));

it("front matter gives fields that are what they say, and loses no line of the body", () => {
  fuzz(
    fc.property(frontMatter, (source) => {
      const { frontMatter: fields, body, bodyOffset, diagnostics } = parseFrontMatter(source);
      const { title, date, url, project, format } = fields;
      for (const each of [title, project]) expect(each === null || typeof each === "string").toBe(true);
      if (title !== null) expect(withoutControls(title)).toBe(title);
      if (date !== null) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (url !== null) expect(new URL(url).protocol).toMatch(/^https?:$/);
      expect([null, "weekly", "faq"]).toContain(format);
      const lines = source.split("\n").length;
      expect(bodyOffset + body.split("\n").length).toBeLessThanOrEqual(lines + 1);
      for (const diagnostic of diagnostics) {
        const { line: at } = diagnostic;
        expect(at >= 1 && at <= lines + 1, `line ${at} of ${lines}`).toBe(true);
        const { message, fix } = textOf(diagnostic, "zh");
        expect(message && fix).toBeTruthy();
      }
    }),
    1_000,
  );
});

it("the parameters of the search come back as they were given, or not at all", () => {
  fuzz(
    fc.property(text, text, text, text, (q, project, asker, year) => {
      const given = parseSearchParameters(new URLSearchParams({ q, project, asker, year }));
      const href = searchHref(given);
      expect(href).toMatch(/^\/search\/(?:\?[\w%.*+=&~-]+)?$/);
      const again = parseSearchParameters(href.split("?")[1] ?? "");
      expect(searchHref(again)).toBe(href);
      for (const value of given.project ?? []) expect(value).toMatch(/^[a-z0-9-]+$/);
      expect(() => parseSearchParameters(q)).not.toThrow();
    }),
    1_000,
  );
});

it("a question in an address is carried as text, and leads to GitHub alone", () => {
  fuzz(
    fc.property(text, text, (title, details) => {
      expect(askHref({ query: `${title}\n${details}`, project: title })).toMatch(/^\/ask\/(?:\?|$)/);
      const draft = carriedDraft(new URLSearchParams({ title, details, project: title }).toString());
      const issue = {
        template: githubIssues("a/b"),
        title,
        details,
        opened: [{ question: title, url: "https://e.com/" }],
        openedTitle: "x",
        cutNote: "y",
      };
      const { url } = questionUrl({ ...issue, title: draft?.title ?? "" });
      expect(url.startsWith("https://github.com/a/b/issues/new?")).toBe(true);
      expect(URL.canParse(url)).toBe(true);
    }),
    600,
  );
});

it("a query is understood as text and known operators, and as the same a second time", () => {
  fuzz(
    fc.property(text, (query) => {
      const parsed = parseQuery(query);
      expect(parseQuery(query)).toEqual(parsed);
      expect(FILTER_NAMES).toEqual(expect.arrayContaining(Object.keys(parsed.filters)));
      if (parsed.permalink !== null) expect(parsed.permalink).toMatch(/^[a-z0-9-]+$/);
      expect(parsed.typed.length).toBeLessThanOrEqual(1_000);
    }),
    1_000,
  );
});

it("two texts with a line between them are cut as each alone", () => {
  fuzz(
    fc.property(text, text, (a, b) => {
      const cut = (each: string, shift = 0) =>
        tokenize(each).map(({ term, start, end }) => [term, start + shift, end + shift]);
      expect(cut(`${a}\n${b}`)).toEqual([...cut(a), ...cut(b, a.length + 1)]);
    }),
    1_000,
  );
});

it("structured data and XML hold nothing that ends them", () => {
  fuzz(
    fc.property(text, (each) => {
      const json = serializeJsonLd({ [each]: each });
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [each]: each })));
      expect(escapeXml(each)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
      expect(wellFormedXml(each)).not.toMatch(/[\ufffe\uffff]|\p{Cs}|(?![\t\n\r\u007f-\u009f])\p{Cc}/u);
      expect(withoutControls(withoutControls(each))).toBe(withoutControls(each));
      expect(withoutControls(each).split("\n")).toHaveLength(each.split("\n").length);
    }),
    1_000,
  );
});
