import { describe, expect, it } from "vitest";
import { parseFrontMatter } from "@/lib/extract/front-matter/front-matter";

const parse = (head: string, body = "正文\n") => parseFrontMatter(`---\n${head}\n---\n${body}`);

describe("front matter", () => {
  it("gives title, day, address, project and format", () => {
    const { frontMatter, body, bodyOffset, diagnostics } = parse(
      'title: "周报 |  第一期"\ndate: 2022-02-11T15:00:00+08:00\noriginal: https://e.com/a\nproject: MOSN\nformat: faq',
    );
    expect(frontMatter).toEqual({
      title: "周报 | 第一期",
      date: "2022-02-11",
      url: "https://e.com/a",
      project: "MOSN",
      format: "faq",
    });
    expect([body, bodyOffset, diagnostics]).toEqual(["正文\n", 7, []]);
  });

  it.each([
    ["2022-02-11T00:30:00+08:00", "2022-02-11"],
    ['"2022-02-11"', "2022-02-11"],
    ["2022/2/1", "2022-02-01"],
    ["2022.02.11", "2022-02-11"],
    ["2022年2月11日", "2022-02-11"],
  ])("reads the day that the editor wrote: %s", (written, day) => {
    expect(parse(`date: ${written}`).frontMatter.date).toBe(day);
  });

  it.each(["2022-02-31", "2022-13-01", "下周五", "11.2.2022"])(
    "reports a date that is none: %s",
    (written) => {
      const { frontMatter, diagnostics } = parse(`title: x\ndate: ${written}`);
      expect(frontMatter.date).toBeNull();
      expect(diagnostics).toMatchObject([{ code: "bad-date", line: 3 }]);
    },
  );

  it("takes numbers for text, and no other thing", () => {
    expect(parse("title: 2022\nproject: [a]").frontMatter).toMatchObject({ title: "2022", project: null });
  });

  it("takes no address but http", () => {
    expect(parse("original: javascript:alert(1)").frontMatter.url).toBeNull();
  });

  it("runs no code", () => {
    const source = "---js\n{ title: process.exit(1) }\n---\n正文\n";
    expect(parseFrontMatter(source)).toMatchObject({
      body: "正文\n",
      diagnostics: [{ severity: "error", code: "bad-front-matter" }],
    });
  });

  it("skips a byte order mark and empty lines above", () => {
    const { frontMatter, bodyOffset } = parseFrontMatter("\ufeff\n\n---\ntitle: x\n---\n正文\n");
    expect([frontMatter.title, bodyOffset]).toEqual(["x", 5]);
  });

  it("reads a post without any", () => {
    expect(parseFrontMatter("正文\n")).toMatchObject({
      body: "正文\n",
      bodyOffset: 0,
      diagnostics: [{ code: "missing-front-matter", line: 1 }],
    });
  });

  it("saves title, day and body where the YAML is broken", () => {
    const { frontMatter, body, bodyOffset, diagnostics } = parse('title: "a": b\ndate: 2022-02-11');
    expect(frontMatter).toMatchObject({ title: 'a": b', date: "2022-02-11" });
    expect([body, bodyOffset]).toEqual(["正文\n", 4]);
    expect(diagnostics).toMatchObject([{ severity: "error", code: "bad-front-matter", line: 2 }]);
  });

  it("finds the body where the closing line is missing", () => {
    const { frontMatter, body, bodyOffset } = parseFrontMatter(
      "---\ntitle: x\ndate: 2022-02-11\n\n### 问答\n\n> 问\n\n---\n\n再见\n",
    );
    expect(frontMatter.date).toBe("2022-02-11");
    expect(body).toBe("### 问答\n\n> 问\n\n---\n\n再见\n");
    expect(bodyOffset).toBe(4);
  });

  it("gives the same for the same broken text twice", () => {
    const source = "---\na: [\n---\n正文\n";
    expect(parseFrontMatter(source)).toEqual(parseFrontMatter(source));
    expect(parseFrontMatter(source).diagnostics).toHaveLength(1);
  });
});
