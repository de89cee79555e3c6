import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listIssues } from "@/lib/knowledge/read";
import { allCards } from "@/lib/site/addresses/page-list";
import { issueCard, pairCard, projectCard, siteCard } from "@/lib/site/cards/card";
import { breakLines, clampLines, fitText, type Measure } from "@/lib/site/cards/lines";
import { drawable } from "@/lib/site/cards/text";
import { baseOf, pair, site } from "../../support/pairs";

const DATES = ["2020-01-03", "2022-02-11", "2021-03-05"];
const PAIRS = [
  ...DATES.map((date) => pair({ id: `${date}-a`, question: `${date} 的问题？`, date })),
  pair({ id: "faq-a", question: "文档里的问题？", date: null, path: "faq/alpha/index.md" }),
  pair({ id: "2019-01-04-b", question: "没有项目的问题？", date: "2019-01-04", project: null }),
];
const BASE = baseOf(PAIRS);
const ISSUES = listIssues(BASE);
const [FIRST = pair({ id: "x", question: "x" })] = PAIRS;

describe("what stands on a card", () => {
  it("is the question with its project, asker and date", () => {
    expect(pairCard(BASE, FIRST)).toEqual({
      path: "/cards/qa/2020-01-03-a.png",
      title: "2020-01-03 的问题？",
      mark: null,
      note: null,
      facts: [
        { text: "alpha", mark: "alpha" },
        { text: "小楼 提问", mark: null },
        { text: "2020-01-03", mark: null },
      ],
      site: "Example 问答",
    });
  });

  it("leaves out what nobody stated", () => {
    const bare = { ...pair({ id: "y", question: "谁问的？", project: null, date: null }), asker: null };
    expect(pairCard(baseOf([bare]), bare).facts).toEqual([]);
  });

  it("is the title of the source issue where the question has no words", () => {
    const picture = pair({ id: "z", question: "" });
    expect(pairCard(baseOf([picture]), picture).title).toBe("第一期");
  });

  it("is a project with its mark, what it is, and how much was asked", () => {
    const [project] = BASE.projects;
    expect(project && projectCard(BASE, project)).toMatchObject({
      path: "/cards/projects/alpha.png",
      title: "alpha",
      mark: "alpha",
      note: "About alpha",
      facts: [{ text: "4 条问答" }, { text: "example/alpha" }],
    });
  });

  it("is a source issue with its date and projects", () => {
    const [newest] = ISSUES;
    expect(newest && issueCard(site, ISSUES, newest)).toMatchObject({
      path: `/cards/weekly/${newest?.post.id}.png`,
      facts: [{ text: "2022-02-11" }, { text: "1 条问答" }, { text: "alpha", mark: "alpha" }],
    });
  });
});

describe("the choice of cards above the limit", () => {
  const ownCards = (limit: number): string[] =>
    PAIRS.filter((own) => pairCard(BASE, own, limit).path.startsWith("/cards/qa/")).map(({ id }) => id);

  it("gives one to FAQ documents first, then to the newest", () => {
    expect(ownCards(1)).toEqual(["faq-a"]);
    expect(ownCards(3)).toEqual(["2022-02-11-a", "2021-03-05-a", "faq-a"]);
    expect(ownCards(5)).toHaveLength(5);
  });

  it("shows the card of the project instead, or of the site", () => {
    expect(pairCard(BASE, FIRST, 2).path).toBe("/cards/projects/alpha.png");
    expect(PAIRS.at(-1) && pairCard(BASE, PAIRS.at(-1) ?? FIRST, 2).path).toBe(siteCard(site).path);
  });

  it("holds for source issues, newest first", () => {
    const own = ISSUES.filter((issue) => issueCard(site, ISSUES, issue, 2).path !== siteCard(site).path);
    expect(own.map(({ post }) => post.date)).toEqual(["2022-02-11", "2021-03-05"]);
  });

  it("is the same for the build as for the pages: every card that a page names is written, once", () => {
    for (const limit of [0, 2, 100]) {
      const written = allCards(BASE, { pairs: limit, issues: limit }).map(({ path }) => path);
      expect(new Set(written).size).toBe(written.length);
      expect(written).toEqual(expect.arrayContaining(PAIRS.map((own) => pairCard(BASE, own, limit).path)));
      const issues = ISSUES.map((issue) => issueCard(site, ISSUES, issue, limit).path);
      expect(written).toEqual(expect.arrayContaining(issues));
    }
    const few = allCards(BASE, { pairs: 2, issues: 1 }).map(({ path }) => path.split("/")[2]);
    expect(few.filter((kind) => kind === "qa")).toHaveLength(2);
    expect(few.filter((kind) => kind === "weekly")).toHaveLength(1);
  });
});

describe("drawable", () => {
  const draw = (text: string): string =>
    drawable(text, (character) => (character.codePointAt(0) ?? 0) < 0x10000);
  it.each([
    ["emoji and what joins them", "升级 👨‍👩‍👧 之后❤️失败", "升级 之后❤失败"],
    ["bidirectional overrides", "a\u202Eb\u2066c\u200F", "abc"],
    ["control characters and halves of surrogates", "a\u0000\u0007b\uD800c", "abc"],
    ["marks piled upon letters", "Z\u0336\u0321a\u0338l", "Zal"],
  ])("drops %s", (_, text, expected) => {
    expect(draw(text)).toBe(expected);
  });

  it.each([
    ["line breaks and wide spaces", "第一行\n\n第二行\u3000第三行\u00A0x", "第一行 第二行 第三行 x"],
    ["space between Han and Latin", "在MOSN里用v2吗", "在 MOSN 里用 v2 吗"],
    ["no space around wide punctuation", "你好 ， MOSN ！", "你好，MOSN！"],
    ["narrow quotes in English", "It’s “slow”", `It's "slow"`],
    ["wide quotes in Chinese", "“慢启动”", "“慢启动”"],
    ["markup as it is", "<b>&amp;</b>", "<b>&amp;</b>"],
    ["letters with their accents", "Cafe\u0301", "Café"],
    ["vowels and tones above Thai letters", "ก็ที่", "ก็ที่"],
  ])("sets %s", (_, text, expected) => {
    expect(draw(text)).toBe(expected);
  });
});

/** Han characters and wide punctuation are 1 wide, all else 0.5. */
const measure: Measure = (text) =>
  [...text].reduce((sum, character) => sum + (character < "\u2000" ? 0.5 : 1), 0);

describe("breakLines", () => {
  const lines = (text: string, width: number): string[] => breakLines(text, width, measure).lines;

  it.each([
    ["between Han characters, evenly", "一二三四五六七八九十", 8, ["一二三四五", "六七八九十"]],
    ["never before closing punctuation", "一二三四。五六七", 4, ["一二三", "四。", "五六七"]],
    ["never after opening punctuation", "一二三「四五六", 4, ["一二三", "「四五六"]],
    ["at the spaces of English", "hello big world", 5, ["hello big", "world"]],
    ["not within a word that fits a line", "在 MOSN 里用", 4, ["在 MOSN", "里用"]],
    ["not before a closing mark that stands alone", "hello big !", 5, ["hello", "big !"]],
    [
      "in code where its words join",
      "com.alipay.sofa.rpc.Exception",
      6,
      ["com.alipay.", "sofa.rpc.", "Exception"],
    ],
    ["at capitals where nothing joins", "ParallelRemarkEnabled", 4, ["Parallel", "Remark", "Enabled"]],
    ["rather after punctuation", "一二三四，五六七八九十", 8, ["一二三四，", "五六七八九十"]],
    ["nothing", "", 4, []],
  ])("breaks %s", (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it("keeps every character, and every line within the width", () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom("注册", "中心", "，", "。", "「", "」", "（", "）", " ", ":", ")", "…"),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 20 }), (parts, width) => {
        const text = drawable(parts.join(""), () => true);
        const broken = lines(text, width);
        expect(broken.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of broken) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("clampLines", () => {
  it("ends with an ellipsis where text is left out, without punctuation before it", () => {
    expect(clampLines("一二三四五六七，九十", 4, 2, measure)).toEqual(["一二三四", "五六七…"]);
    expect(clampLines("一二三四五六，八九十", 4, 2, measure)).toEqual(["一二三四", "五六…"]);
    expect(clampLines("一二三四", 4, 2, measure)).toEqual(["一二三四"]);
  });
});

describe("fitText", () => {
  const area = {
    width: 100,
    sizes: [
      { size: 25, lines: 1 },
      { size: 20, lines: 2 },
      { size: 10, lines: 2 },
    ],
  };

  it("takes the largest size that holds the text", () => {
    expect(fitText("一二三四", area, measure)).toEqual({ size: 25, lines: ["一二三四"] });
    expect(fitText("一二三四五六", area, measure)).toEqual({ size: 20, lines: ["一二三", "四五六"] });
  });

  it("rather takes a smaller size than tear a word", () => {
    expect(fitText("GlobalLocks", area, measure)).toEqual({ size: 10, lines: ["GlobalLocks"] });
  });

  it("clamps what not even the smallest size holds", () => {
    const { size, lines } = fitText("问".repeat(50), area, measure);
    expect({ size, lines }).toEqual({ size: 10, lines: ["问".repeat(10), `${"问".repeat(9)}…`] });
  });
});
