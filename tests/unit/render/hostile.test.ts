/** Posts by somebody who means harm: what comes out of them is harmless in every form. */
import rehypeRaw from "rehype-raw";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import type { RichText } from "@/lib/model/pair";
import { focusableScrollers, linkedImages, withoutLinks } from "@/lib/site/post-html";
import { questionParts } from "@/lib/site/wording/question-parts";
import { faultsOf, mended } from "@/tests/support/faults";
import { extractOne, weekly } from "@/tests/unit/extract/summary";
import { HOSTILE_MARKUP } from "../../support/hostile";
import { sampled } from "../../support/long";

const PATH = "weekly/sofa-weekly-20220211/index.md";

/** The markup where an editor would put it: in a question, in an answer, in a list, beside text. */
const posts = (markup: string): string[] => {
  const quoted = markup.replaceAll("\n", "\n> ");
  return [
    weekly(`**1、@小石** 提问：\n\n> 问题 ${quoted} 呢？\n\nA：回答 ${markup} 完。\n`),
    weekly(
      `**1、@小石** 提问：\n\n> 问题？\n>\n> ${quoted}\n\nA：回答。\n\n${markup}\n\n- 项 ${quoted.replaceAll("\n", "\n  ")}\n`,
    ),
  ];
};

/** Markdown as the least careful reader shows it. */
const careless = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeStringify);

const read = new Map<string, RichText[]>();

/** The questions and answers that hold the markup. */
function texts(markup: string): RichText[] {
  const found =
    read.get(markup) ??
    posts(markup).flatMap((post) =>
      extractOne(PATH, post).pairs.flatMap(({ question, answer }) => [question, answer ?? question]),
    );
  read.set(markup, found);
  return found;
}

describe.each(Object.keys(HOSTILE_MARKUP))("%s", (kind) => {
  const markups = sampled(HOSTILE_MARKUP[kind] ?? [], 2);

  it("have no class of the site, which could hide a text or make it look like the page's own", () => {
    for (const markup of markups) {
      for (const { html } of texts(markup)) expect(html.match(/<[^>]*\sclass\b[^>]*>/g), markup).toBeNull();
    }
  });

  it("leave nothing harmful in the HTML, as it is kept and as it is shown", () => {
    for (const markup of markups) {
      const found = texts(markup);
      expect(found.length, markup).toBeGreaterThan(2);
      for (const { html } of found) {
        expect(faultsOf(html), markup).toEqual([]);
        expect(faultsOf(linkedImages(focusableScrollers(html))), markup).toEqual([]);
        expect(faultsOf(withoutLinks(html)), markup).toEqual([]);
        const { titleHtml, rest } = questionParts({ text: "图？", html: `<p>图？</p>${html}` });
        expect(faultsOf(linkedImages(focusableScrollers(`${titleHtml ?? ""}${rest ?? ""}`))), markup).toEqual(
          [],
        );
        expect(mended(linkedImages(focusableScrollers(html))), markup).toBeNull();
      }
    }
  });

  it("leave nothing harmful in the Markdown, even for a reader that sanitises nothing", () => {
    for (const markup of markups) {
      for (const { markdown } of texts(markup)) {
        const shown = String(careless.processSync(markdown)).replace(/ (?:id|name|aria-[a-z]+)="[^"]*"/g, "");
        expect(faultsOf(shown), `${markup}\n---\n${markdown}`).toEqual([]);
      }
    }
  });
});

describe("characters that turn the direction of text, or command a terminal", () => {
  const ACTING = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/u;
  const post = [
    "---",
    'title: "题\\u202e\\b"',
    "date: 2022-02-11",
    "---",
    "",
    "### 每周读者问答提炼",
    "",
    "**1、@小\u202e石** 提问：",
    "",
    "> 问\u2066题&#x202e; `co\u202ede`？\u001b[2J",
    "",
    "A：回答 <b title='&#x202e;'>&#8;&#x2067;x</b> ![图\u202e](https://e.com/a.png)",
    "",
  ].join("\n");

  it("are in no text of a pair, nor in its names", () => {
    const { pairs } = extractOne(PATH, post);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.asker?.name).toBe("小石");
    expect(pairs[0]?.source.title).toBe("题");
    const { question, answer, asker, source } = pairs[0] ?? {};
    for (const text of [
      JSON.stringify([asker, source]),
      ...Object.values({ ...question }),
      ...Object.values({ ...answer }),
    ])
      expect(text).not.toMatch(ACTING);
  });
});
