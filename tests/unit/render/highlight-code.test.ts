import { describe, expect, it } from "vitest";
import { highlightCode } from "@/lib/render/highlight-code";
import { toHtml } from "@/lib/render/html";

/** The text of a piece of HTML. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x3C;/g, "<")
    .replace(/&#x26;/g, "&");

const fenced = (language: string, code: string): string =>
  toHtml([{ type: "code", lang: language, value: code }], { original: null, own: {} });

describe("highlightCode", () => {
  it.each([
    ["java", 'public class A { String b = "c"; } // d', ["c-keyword", "c-string", "c-comment"]],
    ["xml", '<bean id="a">b</bean>', ["c-string"]],
    ["yaml", "a: true # b", ["c-constant", "c-comment"]],
    ["bash", "echo 'a' && ls", ["c-string"]],
    ["Java", "return 1;", ["c-keyword", "c-constant"]],
  ])("colours %s and keeps its text", async (language, code, kinds) => {
    const html = fenced(language, code);
    const colored = await highlightCode(html);
    for (const kind of kinds) expect(colored).toContain(`class="${kind}"`);
    expect(textOf(colored)).toBe(textOf(html));
    expect(colored).not.toContain("style=");
  });

  it("tells JSON and XML without a name, and leaves other code plain", async () => {
    expect(await highlightCode(fenced("", '{"a": 1}'))).toContain("c-constant");
    expect(await highlightCode(fenced("", "<a>b</a>"))).toContain("<span");
    for (const plain of ["{not json", "2021-01-01 ERROR a < b", "x"]) {
      const html = fenced("", plain);
      expect(await highlightCode(html)).toBe(html);
    }
  });

  it("leaves a language that nobody knows, and what is no code, as they are", async () => {
    for (const html of [fenced("constructor", "a"), fenced("klingon", "a"), "<p>a <code>b</code></p>"])
      expect(await highlightCode(html)).toBe(html);
  });

  it("escapes what looks like markup in a code", async () => {
    const colored = await highlightCode(fenced("js", 'const a = "<img src=x>&amp;";'));
    expect(colored).not.toContain("<img");
    expect(textOf(colored)).toContain('"<img src=x>&amp;"');
  });
});
