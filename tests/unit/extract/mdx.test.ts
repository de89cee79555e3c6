import { describe, expect, it } from "vitest";
import { plainMdx } from "@/lib/extract/markdown/mdx";
import { extractOne } from "./summary";

const plain = (text: string): string => plainMdx(text.split("\n")).join("\n");

describe("MDX", () => {
  it.each([
    ["<Note>Back **up** first.</Note>", "Back **up** first."],
    ["a <Badge text='x' kind={1} /> b", "a  b"],
    ["<>a</> <Tabs.Item {...props}>b</Tabs.Item>", "a b"],
    ["{/* todo */}a{' '}b{\"c\"}{`d`}", "a bcd"],
    ["{count} \\{x\\}", "{count} \\{x\\}"],
    ['<Tab title="Maven">', "**Maven**"],
    [
      '<div className="a" style={{ color: "red", b: { c: 1 } }} onClick={() => x}>y</div>',
      '<div className="a">y</div>',
    ],
    ["`<Note>` ``{/* a */}`` <Note>", "`<Note>` ``{/* a */}`` "],
    ["1 < 2 and a <b", "1 < 2 and a <b"],
    ["import the settings from `a`", "import the settings from `a`"],
  ])("is read as text: %s", (mdx, markdown) => {
    expect(plain(mdx)).toBe(markdown);
  });

  it("leaves out modules, and keeps the lines", () => {
    const mdx =
      "import A from './a';\nimport {\n  B,\n} from 'b'\n\nexport const x = {\n  y: 1,\n};\n\n<Card\n  title='T'\n>\n\ntext\n</Card>\n{/*\n\n*/}\nend";
    expect(plain(mdx)).toBe("\n\n\n\n\n\n\n\n\n**T**\n\n\n\ntext\n\n\n\n\nend");
  });

  it("leaves code alone", () => {
    const code = "```jsx\nimport A from 'a';\n<Note>{x}</Note>\n```";
    expect(plain(`${code}\n<Note>a</Note>`)).toBe(`${code}\na`);
  });

  it("names questions in what opens on a click", () => {
    expect(plain('<Accordion title="Is it free?">\n\nYes.\n\n</Accordion>')).toBe(
      "<details><summary>Is it free?</summary>\n\nYes.\n\n</details>",
    );
  });

  it("is told by the name of the file", () => {
    const source =
      "---\ntitle: FAQ\n---\n\nimport A from './a';\n\n### Q: Is it free?\n\n<Note>Yes.</Note>\n";
    const [pair] = extractOne("faq/mosn/index.mdx", source).pairs;
    expect(pair).toMatchObject({
      question: { text: "Is it free?" },
      answer: { text: "Yes." },
      source: { line: 7 },
    });
    expect(extractOne("faq/mosn/index.md", source).pairs[0]?.answer?.text).toContain("<Note>");
  });
});
