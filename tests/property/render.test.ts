/** Whatever stands in a post, its HTML is harmless, stays in its place and is read the same by every parser. */
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { focusableScrollers, linkedImages } from "@/lib/site/post-html";
import { faultsOf, mended } from "@/tests/support/faults";
import { fuzz } from "@/tests/support/fuzz";
import { extractOne, weekly } from "@/tests/unit/extract/summary";
import { HOSTILE_MARKUP, HOSTILE_TEXTS } from "../support/hostile";

vi.setConfig({ testTimeout: 600_000 });

const NAMES =
  "a b i p div span table caption tbody tr td th ul ol li dl dt dd details summary pre code h1 blockquote q ruby rt img br hr " +
  "input button form select option svg math title style script template textarea iframe object noscript section picture source";
const name = fc.constantFrom(...NAMES.split(" "));
const value = fc.oneof(
  fc.constantFrom(
    "x",
    "",
    "javascript:1",
    "https://e.com/a.png",
    "<pre x>",
    "</table>",
    "\u202e",
    '"',
    "'",
    "&quot;",
    "-->",
  ),
  fc.string({ maxLength: 6 }),
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      "href",
      "src",
      "alt",
      "title",
      "id",
      "name",
      "class",
      "style",
      "onclick",
      "onerror",
      "width",
      "open",
      "is",
    ),
    value,
    fc.constantFrom('"', "'", ""),
  )
  .map(([key, text, quote]) => ` ${key}=${quote}${text}${quote}`);
const tag = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(name, fc.array(attribute, { maxLength: 2 }))
      .map(([n, list]) => `<${n}${list.join("")}>`),
  },
  { weight: 3, arbitrary: name.map((n) => `</${n}>`) },
  { weight: 1, arbitrary: fc.tuple(name, attribute).map(([n, a]) => `<${n}${a}/>`) },
);
const piece = fc.oneof(
  { weight: 6, arbitrary: tag },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "字",
      "x ",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "`",
      "**",
      "<!--",
      "-->",
      "|a|\n|-|\n|b|\n",
      "&lt;",
      "&#x3c;",
      "```\n",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(HOSTILE_MARKUP).flat(), ...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.tuple(value, value).map(([a, b]) => `![${a}](<${b}> "${a}")`) },
);
const markup = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(""));

it("the HTML of any post is harmless, keeps to its place, and is the same on the second parse", () => {
  fuzz(
    fc.property(markup, (text) => {
      const body = `**1、@小石** 提问：\n\n> 问题 ${text.replaceAll("\n", "\n> ")}\n\nA：回答 ${text}\n`;
      const { pairs } = extractOne("weekly/x/index.md", weekly(body));
      for (const { html } of pairs.flatMap(({ question, answer }) => [question, answer ?? question])) {
        const shown = linkedImages(focusableScrollers(html));
        expect(faultsOf(html)).toEqual([]);
        expect(faultsOf(shown)).toEqual([]);
        for (const each of [html, shown]) expect(mended(each)).toBeNull();
      }
    }),
    150,
  );
});
