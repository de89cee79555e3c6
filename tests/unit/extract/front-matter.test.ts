import { describe, expect, it } from "vitest";
import { parseFrontMatter } from "@/lib/extract/front-matter/front-matter";

const parse = (head: string, body = "正文\n") => parseFrontMatter(`---\n${head}\n---\n${body}`);

describe("front matter", () => {
  it("gives title, day, address, project and format", () => {
    const { frontMatter, body, bodyOffset, diagnostics } = parse(
      'title: "周报 |  第一期"\ndate: 2022-02-11T15:00:00+08:00\noriginal: https://e.com/a\nproject: MOSN\nformat: faq',
    );
    expect(frontMatter).toMatchObject({
      title: "周报 | 第一期",
      date: "2022-02-11",
      url: "https://e.com/a",
      project: "MOSN",
      format: "faq",
      withheld: null,
    });
    expect(frontMatter.fields.get("project")).toEqual({ key: "project", value: "MOSN", line: 5 });
    expect([body, bodyOffset, diagnostics]).toEqual(["正文\n", 7, []]);
  });

  it.each([
    ["2022-02-11T00:30:00+08:00", "2022-02-11"],
    ['"2022-02-11"', "2022-02-11"],
    ["2022/2/1", "2022-02-01"],
    ["2022.02.11", "2022-02-11"],
    ["2022年2月11日", "2022-02-11"],
    ["20220211", "2022-02-11"],
    ["20220211T083000Z", "2022-02-11"],
    ["11 Feb 2022", "2022-02-11"],
    ["Feb. 11th, 2022", "2022-02-11"],
    ["Fri, 11 Feb 2022 08:30:00 GMT", "2022-02-11"],
    ["Fri Feb 11 2022 08:30:00 GMT+0800", "2022-02-11"],
    ["1644566400", "2022-02-11"],
    ["1644566400000", "2022-02-11"],
  ])("reads the day that the editor wrote: %s", (written, day) => {
    expect(parse(`date: ${written}`).frontMatter.date).toBe(day);
  });

  it.each(["2022-02-31", "2022-13-01", "下周五", "11.2.2022", "20221301", "May 2022", "99999999999"])(
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

  it.each([
    ["publishDate", "2022-02-11"],
    ["Date", "2022-02-11"],
    ["pubDate", "Fri, 11 Feb 2022 08:30:00 GMT"],
    ["published", "2022-02-11"],
    ["published_at", "2022-02-11T08:30:00Z"],
    ["date-published", "2022-02-11"],
    ["postedOn", "2022-02-11"],
    ["创建时间", "2022年2月11日"],
    ["日期", "2022.2.11"],
  ])("reads the day under another key and tells so: %s", (key, written) => {
    const { frontMatter, dateLine, diagnostics } = parse(`title: x\n${key}: ${written}`);
    expect([frontMatter.date, dateLine]).toEqual(["2022-02-11", 3]);
    expect(diagnostics).toMatchObject([{ severity: "info", code: "other-date-key", line: 3 }]);
  });

  it("takes the key that tells most, and none that dates something else", () => {
    expect(parse("created: 2020-01-01\npublishDate: 2022-02-11").frontMatter.date).toBe("2022-02-11");
    expect(parse("publishDate: 2020-01-01\ndate: 2022-02-11").frontMatter.date).toBe("2022-02-11");
    for (const key of ["lastmod", "updated", "expiryDate", "更新日期", "version"]) {
      expect(parse(`${key}: 2022-02-11`).frontMatter.date, key).toBeNull();
    }
  });

  it("takes the post's own date, not that of a nested key", () => {
    const { frontMatter, dateLine } = parse("meta:\n  date: 2019-01-01\n  draft: true\ndate: 2024-03-11");
    expect(frontMatter).toMatchObject({ date: "2024-03-11", withheld: null });
    expect(dateLine).toBe(5);
    expect(parse("meta:\n  date: 2019-01-01").frontMatter.date).toBeNull();
  });

  it("keeps `published: true` for what it is", () => {
    const { frontMatter, diagnostics } = parse("published: true\ncreated: 2022-02-11");
    expect(frontMatter).toMatchObject({ date: "2022-02-11", withheld: null });
    expect(diagnostics).toHaveLength(1);
  });

  it.each([
    "draft: true",
    "Draft: yes",
    "draft: maybe",
    "published: false",
    "publish: 'no'",
    "unlisted: true",
    "hidden: 1",
    "status: draft",
    "visibility: Private",
  ])("tells what holds a post back: %s", (head) => {
    const { withheld } = parse(`title: x\n${head}`).frontMatter;
    expect(withheld).toMatchObject({ key: head.split(":")[0], line: 3 });
  });

  it.each([
    "draft: false",
    "draft:",
    "published: true",
    "published: 2022-02-11",
    "status: done",
    "unlisted: no",
  ])("holds nothing back by: %s", (head) => {
    expect(parse(`title: x\n${head}`).frontMatter.withheld).toBeNull();
  });

  it("holds a draft back where the YAML is broken", () => {
    expect(parse('title: "a": b\ndraft: true').frontMatter.withheld).toMatchObject({ line: 3 });
  });

  const OTHER_FORMS: Record<string, string> = {
    TOML: '+++\ntitle = "Questions: 5.10"\ndate = 2022-02-11T01:30:00+08:00\n[menu]\ndate = 2019-01-01\n+++\n正文\n',
    "YAML as its mark says": '--- yaml\ntitle: "Questions: 5.10"\ndate: 2022-02-11\n# c\nx: [1]\n---\n正文\n',
    JSON: '{\n"title": "Questions: 5.10",\n"date": "2022-02-11",\n"menu": {"date": "2019-01-01"}, "x": 1\n\n}\n正文\n',
    "YAML without its opening mark":
      'title: "Questions: 5.10"\ndate: 2022-02-11\ntags:\n- x\nx: 1\n---\n正文\n',
  };
  it.each(Object.keys(OTHER_FORMS))("is read in another form: %s", (name) => {
    const source = OTHER_FORMS[name] ?? "";
    const { frontMatter, body, bodyOffset, diagnostics } = parseFrontMatter(source);
    expect(frontMatter).toMatchObject({ title: "Questions: 5.10", date: "2022-02-11" });
    expect(body).toBe("正文\n");
    expect(bodyOffset).toBe(source.split("\n").indexOf("正文"));
    expect(diagnostics).toEqual([]);
  });

  it("reports broken TOML with its line, and saves what it can", () => {
    const { frontMatter, body, diagnostics } = parseFrontMatter(
      '+++\ntitle = "x"\ndate = 2022-02-\n+++\n正文\n',
    );
    expect(frontMatter.title).toBe("x");
    expect(body).toBe("正文\n");
    expect(diagnostics[0]).toMatchObject({ severity: "error", code: "bad-front-matter", line: 3 });
  });

  it("takes no text for front matter that is none", () => {
    for (const source of ["问题: 怎么升级\n\n---\n\n正文\n", "Q: 怎么升级\n---\n\n正文\n", "{\n正文\n"]) {
      expect(parseFrontMatter(source).body).toBe(source);
    }
  });
});
