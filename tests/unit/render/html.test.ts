import { describe, expect, it } from "vitest";
import { extractOne, weekly } from "@/tests/unit/extract/summary";

const PATH = "weekly/sofa-weekly-20220211/index.md";

/** The forms of the first pair's answer, in a post that ends with `rest`. */
function answerOf(text: string, rest = ""): { html: string; markdown: string; text: string } {
  const { pairs } = extractOne(PATH, weekly(`**1、@小石** 提问：\n\n> 问题？\n\nA：${text}\n\n${rest}`));
  const answer = pairs[0]?.answer;
  if (!answer) throw new Error("The post has no answer.");
  return answer;
}

describe("pictures without an address", () => {
  it.each(["<img>", '<img src="">', '<img src="javascript:alert(1)">', "<img srcset='a.png 1x'>", "![]()"])(
    "%s leaves nothing",
    (image) => {
      const { html, markdown } = answerOf(`看图 ${image} 就懂。`);
      expect(html).toMatch(/^<p>看图\s+就懂。<\/p>$/);
      expect(markdown).toMatch(/^看图\s+就懂。$/);
    },
  );

  it.each(['<img alt="流程">', "![流程]()"])("%s leaves what it shows", (image) => {
    const { html, markdown } = answerOf(`看图 ${image} 就懂。`);
    expect(html).toBe("<p>看图 流程 就懂。</p>");
    expect(markdown).toBe("看图 流程 就懂。");
  });

  it("leave the others alone", () => {
    expect(answerOf('<img><img src="https://e.com/a.png">').html).toContain('<img src="https://e.com/a.png"');
  });
});

describe("references", () => {
  it("are links to what is defined anywhere in the post", () => {
    const { html, markdown, text } = answerOf(
      "见[文档][a]，还有 [b]。",
      "> 再问？\n\nA：回答。\n\n[a]: https://e.com/a\n[B]: https://e.com/b '标题'\n",
    );
    expect(text).toBe("见文档，还有 b。");
    expect(html).toContain('<a href="https://e.com/a"');
    expect(html).toContain('<a href="https://e.com/b"');
    expect(markdown).toContain("[文档](https://e.com/a)");
  });

  it("are pictures where they show one", () => {
    expect(answerOf("![图][a]", "[a]: https://e.com/a.png\n").html).toContain(
      '<img src="https://e.com/a.png"',
    );
  });

  it("are text where a line of a log looks like a definition", () => {
    const { html, text } = answerOf("日志里有 [WARN] 一行：", "[WARN]: timeout\n");
    expect(html).not.toContain("<a");
    expect(text).toContain("[WARN]: timeout");
  });
});

describe("footnotes", () => {
  it("stand below their text, without a heading of another language", () => {
    const { html } = answerOf("看这里[^1]。", "[^1]: 细节。\n");
    expect(html).toContain("<section data-footnotes");
    expect(html).toContain("细节。");
    expect(html).not.toMatch(/<h\d/);
  });
});

describe("what leads out of the site", () => {
  it("loads pictures late and without a referrer, however they are written", () => {
    for (const image of [
      "![图](https://e.com/a.png)",
      '<img src="https://e.com/a.png" referrerpolicy="unsafe-url">',
    ]) {
      const { html } = answerOf(image);
      expect(html.match(/referrerpolicy="([^"]*)"/gi)).toEqual(['referrerpolicy="no-referrer"']);
      expect(html).toContain('loading="lazy"');
    }
  });

  it("says of links that nobody vouches for them, however they are written", () => {
    for (const link of [
      "[x](https://e.com/)",
      '<a href="https://e.com/" rel="opener">x</a>',
      "https://e.com/",
    ]) {
      expect(answerOf(link).html).toContain('rel="nofollow ugc noopener noreferrer"');
    }
  });
});
