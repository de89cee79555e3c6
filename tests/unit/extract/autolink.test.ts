import { describe, expect, it } from "vitest";
import { parseMarkdown } from "@/lib/extract/markdown/parse";
import { toHtml } from "@/lib/render/html";

/** The HTML of a line, with links as `<address|label>`. */
const shown = (line: string): string =>
  toHtml(parseMarkdown([line]).root.children, { original: null, own: {} })
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, "<$1|$2>")
    .replace(/^<p>|<\/p>$/g, "");
const A = "<https://a.org/|https://a.org/>";

describe("a bare address", () => {
  it.each([
    ["见https://a.org/，然后", `见${A}，然后`],
    ["https://a.org/、https://a.org/。https://a.org/", `${A}、${A}。${A}`],
    ["https://a.org/文档", `${A}文档`],
    ["“https://a.org/”（https://a.org/）", `“${A}”（${A}）`],
    ["**https://a.org/**（说明）", `<strong>${A}</strong>（说明）`],
    ["https://a.org/，`code`和**重点**", `${A}，<code>code</code>和<strong>重点</strong>`],
    ["https://a.org/`code`", `${A}<code>code</code>`],
    ['"https://a.org/","b"', `"${A}","b"`],
    ["https://a.org/。a@b.org，c", `${A}。<mailto:a@b.org|a@b.org>，c`],
    ["www.a.org/，b", "<http://www.a.org/|www.a.org/>，b"],
    ["안녕 https://a.org/은 새 주소", `안녕 ${A}은 새 주소`],
  ])("ends before what cannot be in one: %s", (line, html) => {
    expect(shown(line)).toBe(html);
  });

  it.each([
    ["https://a.org/(x)，y", "<https://a.org/(x)|https://a.org/(x)>，y"],
    ["(https://a.org/)", `(${A})`],
    ["https://a.org/!?。", `${A}!?。`],
    [
      "https://a.org/a_b_c?d=e&f=g#h",
      "<https://a.org/a_b_c?d=e&#x26;f=g#h|https://a.org/a_b_c?d=e&#x26;f=g#h>",
    ],
    ["https://a.org/{id}/x", "<https://a.org/%7Bid%7D/x|https://a.org/{id}/x>"],
  ])("keeps what can be in one: %s", (line, html) => {
    expect(shown(line)).toBe(html);
  });

  it("is a link behind an open bracket too", () => {
    expect(shown("[WARN (https://a.org/)，https://a.org/（说明）")).toBe(`[WARN (${A})，${A}（说明）`);
  });

  it("is cut out of a link that repeats too much of the text", () => {
    expect(shown("（[https://a.org/）](https://a.org/）)")).toBe(`（${A}）`);
    expect(shown("[https://a.org/（说明）](https://b.org/)")).toBe("<https://b.org/|https://a.org/（说明）>");
  });

  it("stays text in code, and where no host follows", () => {
    expect(shown("`https://a.org/，b` https://。")).toBe("<code>https://a.org/，b</code> https://。");
  });
});
