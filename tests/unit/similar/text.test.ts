/** What past questions hold shows in a comment as it is, and does nothing there. */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { commentOf, MARKER } from "@/lib/similar/github/comment";
import { shownText } from "@/lib/similar/github/text";

const WITHOUT_WIDTH = /\u200b/g;

/** The plain text that Markdown shows, and the kinds of nodes that it has. */
function shown(markdown: string): { text: string; kinds: Set<string> } {
  const kinds = new Set<string>();
  let text = "";
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    kinds.add(node.type);
    if (node.type === "text") text += node.value;
  });
  return { text, kinds };
}

const HOSTILE = [
  "@octocat and @org/team, mail me@example.com",
  "#12, GH-12, owner/repo#12, 0123456789abcdef0123456789abcdef01234567",
  "https://evil.example www.evil.example [a](https://evil.example) ![b](https://evil.example/p.png)",
  "<img src=x onerror=alert(1)> <!-- --> </sub><details>",
  "&#64;octocat &commat;octocat &lt;b&gt;",
  "**bold** _it_ `code` ~~gone~~ | cell | $x^2$ :tada: \\@octocat",
  "](https://evil.example) [x]: https://evil.example",
];

describe("the text of others", () => {
  it.each(HOSTILE)("shows as it is: %s", (hostile) => {
    const { text, kinds } = shown(`- [${shownText(hostile)}](https://qa.example/qa/a/)`);
    expect(text.replace(WITHOUT_WIDTH, "")).toBe(hostile);
    expect([...kinds].sort()).toEqual(["link", "list", "listItem", "paragraph", "root", "text"]);
  });

  it.each(HOSTILE)("calls and links nobody after it was rendered: %s", (hostile) => {
    const { text } = shown(shownText(hostile));
    // As GitHub looks for them in the text of a rendered comment.
    expect(text).not.toMatch(/@[\w-]/);
    expect(text).not.toMatch(/#\d|GH-\d/i);
    expect(text).not.toMatch(/:\/\/|www\.\w|:\w+:|\b[0-9a-f]{7,40}\b/i);
  });

  it("is one line, and turns no direction", () => {
    expect(shownText("a\n\n# b\u202ec\u0007")).toBe("a \\# b c");
  });
});

describe("a comment", () => {
  const answer = {
    id: "a",
    question: "how? @octocat",
    asker: "@someone",
    project: "Kiln",
    date: "2023-01-06",
    age: null,
    url: "https://qa.example/qa/a/",
  };
  const options = { language: "en", community: "Blue <b>", label: "stop" } as const;

  it("tells question, asker, date and link, below a mark that nobody sees", () => {
    const comment = commentOf([answer], options);
    expect(comment.startsWith(MARKER)).toBe(true);
    expect(comment).toContain("](https://qa.example/qa/a/) · asked by @\u200bsomeone · 2023-01-06 · Kiln");
    expect(comment).toContain("1 similar question was answered before:");
    expect(comment).toContain("Blue \\<b\\>");
  });

  it("speaks the language that it is told", () => {
    expect(commentOf([answer, answer], { ...options, language: "zh" })).toContain("2 个相似的问题");
    expect(commentOf([], options)).toContain("no similar past answer");
  });
});
