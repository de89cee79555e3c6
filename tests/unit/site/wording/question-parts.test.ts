import { describe, expect, it } from "vitest";
import { questionParts } from "@/lib/site/wording/question-parts";

const long = (part: string): string => part.repeat(20);

/** A question of paragraphs whose HTML and text say the same. */
const question = (...paragraphs: string[]) => ({
  text: paragraphs.map((html) => html.replace(/<[^>]*>/g, "")).join("\n"),
  html: paragraphs.map((html) => `<p>${html}</p>`).join("\n"),
});

describe("questionParts", () => {
  it("shows a short question as a title alone, with its code", () => {
    expect(questionParts(question("端口 <code>web-ark-plugin</code> 能改吗？"))).toEqual({
      title: "端口 web-ark-plugin 能改吗？",
      titleHtml: "端口 <code>web-ark-plugin</code> 能改吗？",
      rest: null,
    });
  });

  it("takes the sentence that asks out of a longer one", () => {
    const before = long("背景很长");
    const parts = questionParts(question(`${before}。这种情况下到底要怎么去处理呢？谢谢。`));
    expect(parts.title).toBe("这种情况下到底要怎么去处理呢？");
    expect(parts.rest).toBe(`<p>${before}。谢谢。</p>`);
  });

  it("leaves nothing below a title but what says something", () => {
    expect(questionParts(question("请教一下，能不能不注册到注册中心？")).rest).toBeNull();
    expect(questionParts(question("你好，", "能不能不注册到注册中心？")).rest).toBeNull();
  });

  it("keeps pictures and code, whatever becomes of the words", () => {
    const html = '<p>怎么配置多个注册中心？<img src="x"></p>\n<pre><code>a</code></pre>';
    expect(questionParts({ text: "怎么配置多个注册中心？\na", html })).toEqual({
      title: "怎么配置多个注册中心？",
      titleHtml: "怎么配置多个注册中心？",
      rest: '<p><img src="x"></p>\n<pre><code>a</code></pre>',
    });
  });

  it("makes a long single sentence the title rather than half of it", () => {
    const sentence = `${"很长的一句话，".repeat(15)}可以吗？`;
    expect(questionParts(question(sentence))).toMatchObject({ title: sentence, rest: null });
  });

  it("repeats the beginning of what no title could hold", () => {
    const sentence = `${"很长的一句话，".repeat(60)}可以吗？`;
    const parts = questionParts(question(sentence));
    expect(parts.title.endsWith("…")).toBe(true);
    expect(parts.rest).toBe(`<p>${sentence}</p>`);
  });

  it("loses no word of a question, and shows none twice", () => {
    const asked = question(
      "先说背景，版本是 1.2。",
      "怎么关闭 <strong>健康</strong>检查才好呢？",
      long("补充说明。"),
    );
    const { title, rest } = questionParts(asked);
    const shown = `${title}${rest?.replace(/<[^>]*>/g, "")}`.replace(/\s/g, "");
    expect([...shown].sort()).toEqual([...asked.text.replace(/\s/g, "")].sort());
    expect(rest).not.toContain("健康");
  });
});
