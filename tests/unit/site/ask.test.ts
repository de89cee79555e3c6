import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { githubIssues } from "@/lib/site/ask-targets";
import { translateTitle } from "@/lib/site/head/title";
import { languages } from "@/lib/site/languages/registry";
import { DEFAULT_TEXTS, type Texts } from "@/lib/site/languages/texts";
import { MAX_URL_LENGTH, questionBody, questionUrl } from "@/lib/site/new-question";
import { OPERATORS, withOperator } from "@/lib/site/operators";
import {
  askHref,
  carriedDraft,
  dominantProject,
  draftQuery,
  EMPTY_DRAFT,
  importantWords,
  withOpened,
} from "@/lib/site/storage/draft";

const hrefParts = (href: string) => ({
  path: href.split("?")[0],
  ...Object.fromEntries(new URLSearchParams(href.split("?")[1])),
});

describe("draftQuery", () => {
  it("is the title, and what tells in the details", () => {
    const details =
      "用的是 SOFARPC 5.8.2，启动报 java.lang.NoSuchMethodError，见 https://example.com/LongPath。配了 undo_log。ERROR";
    expect(draftQuery({ title: "服务发布之后调用不到", details })).toBe(
      "服务发布之后调用不到 SOFARPC 5.8.2 NoSuchMethodError undo_log",
    );
  });

  it("does not say a word twice", () => {
    expect(draftQuery({ title: "SOFARPC 怎么设置超时时间", details: "sofarpc SOFARPC MOSN" })).toBe(
      "SOFARPC 怎么设置超时时间 MOSN",
    );
  });

  it("takes the beginning of the details where the title is short or missing", () => {
    expect(draftQuery({ title: "求助", details: "快照文件太大怎么办" })).toBe("求助 快照文件太大怎么办");
    expect(draftQuery({ title: " ", details: "快照文件太大" })).toBe("快照文件太大");
    expect(draftQuery({ title: "", details: "" })).toBe("");
  });

  it("holds nothing that the search would take for an operator", () => {
    expect(
      draftQuery({ title: '为什么报 "no provider" -Dserver.port project:abc answered：no', details: "" }),
    ).toBe("为什么报 no provider Dserver.port project abc answered no");
  });

  it("stays short, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.string({ maxLength: 3000 }), (title, details) => {
        const query = draftQuery({ title, details });
        expect(query).toBe(query.trim());
        expect(importantWords(details).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe("dominantProject", () => {
  it("is the one with half of the score or more", () => {
    expect(
      dominantProject([
        { project: "MOSN", score: 9 },
        { project: "Layotto", score: 4 },
        { project: "MOSN", score: 3 },
      ]),
    ).toBe("MOSN");
  });

  it.each([
    [[]],
    [
      [
        { project: null, score: 9 },
        { project: "MOSN", score: 4 },
      ],
    ],
    [["A", "B", "C"].map((project) => ({ project, score: 5 }))],
    [[{ project: "A", score: 0 }]],
  ])("is nobody for %j", (results) => {
    expect(dominantProject(results)).toBeNull();
  });
});

describe("askHref and carriedDraft", () => {
  it("carry a search over", () => {
    expect(hrefParts(askHref({ query: " jraft 快照 ", project: "sofa-jraft" }))).toEqual({
      path: "/ask/",
      title: "jraft 快照",
      project: "sofa-jraft",
    });
    expect(askHref({})).toBe("/ask/");
  });

  it("put a long paste into the details", () => {
    const trace = `java.lang.IllegalStateException: no leader\n${"\tat com.example.Raft.run(Raft.java:1)\n".repeat(80)}`;
    const draft = carriedDraft(askHref({ query: trace }).split("?")[1] ?? "");
    expect(draft?.title).toBe("java.lang.IllegalStateException: no leader");
    expect(draft?.details.startsWith(draft.title)).toBe(true);
  });

  it("takes nothing that makes no sense", () => {
    expect(carriedDraft("")).toBeNull();
    expect(carriedDraft("title=%20&project=%3Cscript%3E")).toBeNull();
    expect(carriedDraft(`title=${"x".repeat(999)}`)?.title.length).toBe(256);
  });
});

describe("withOpened", () => {
  it("remembers each answer once, in order", () => {
    const open = (draft: typeof EMPTY_DRAFT, id: string) => withOpened(draft, { id, question: `q ${id}` });
    const draft = ["a1", "b2", "a1"].reduce(open, EMPTY_DRAFT);
    expect(draft.opened.map(({ id }) => id)).toEqual(["a1", "b2"]);
  });
});

const issue = {
  template: githubIssues("bluestone-io/ferry"),
  title: "快照太大",
  details: "版本 1.3.9",
  opened: [{ question: "[快照] 怎么配？ @somebody", url: "https://qa.example/qa/20210305-abcde/" }],
  openedTitle: "看过：",
  cutNote: "（放不下）",
};

describe("questionUrl", () => {
  it("fills the form in", () => {
    const { url, cut } = questionUrl(issue);
    expect(cut).toBe(false);
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe("https://github.com/bluestone-io/ferry/issues/new");
    expect(Object.fromEntries(searchParams)).toEqual({
      title: "快照太大",
      body: "版本 1.3.9\n\n---\n\n看过：\n\n- [\\[快照\\] 怎么配？ @\u200bsomebody](https://qa.example/qa/20210305-abcde/)",
    });
  });

  it("leaves out what there is none of", () => {
    expect(questionUrl({ ...issue, details: " ", opened: [] }).url).not.toContain("body=");
    expect(questionBody({ ...issue, details: "" })).toMatch(/^看过：/);
  });

  it("cuts the details first and says so; the answers that were looked at stay", () => {
    const { url, cut } = questionUrl({ ...issue, details: "很长的细节，".repeat(500) });
    const body = new URL(url).searchParams.get("body") ?? "";
    expect(cut).toBe(true);
    expect(url.length).toBeLessThanOrEqual(MAX_URL_LENGTH);
    expect(url.length).toBeGreaterThan(MAX_URL_LENGTH - 20);
    expect(body).toContain("…\n\n（放不下）\n\n---");
    expect(body).toContain("20210305-abcde");
  });

  it("never gets too long, and never ends within a character", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 120 });
    const opened = fc.array(fc.record({ question: text, url: fc.webUrl() }), { maxLength: 8 });
    fc.assert(
      fc.property(
        text,
        text,
        opened,
        fc.integer({ min: 300, max: 3000 }),
        (title, details, looked, limit) => {
          const { url, cut } = questionUrl({ ...issue, title, details, opened: looked }, limit);
          expect(url.length).toBeLessThanOrEqual(limit);
          const body = new URL(url).searchParams.get("body") ?? "";
          if (!cut) expect(body.startsWith(details.trim())).toBe(true);
          else expect(body).toContain(issue.cutNote);
        },
      ),
    );
  });
});

describe("withOperator", () => {
  it.each(OPERATORS)("puts $operator at the end", ({ operator }) => {
    expect(withOperator("快照 ", operator).text).toBe(`快照 ${operator}`);
    expect(withOperator("", operator).text).toBe(operator);
  });

  it("puts the caret between the quotation marks", () => {
    expect(withOperator("a", '""')).toEqual({ text: 'a ""', caret: 3 });
  });
});

describe("translateTitle", () => {
  const SITE = "有人问过吗？";
  const english: Texts = {
    language: "en",
    texts: { ...languages.en.messages, "site.title": "Has this been asked?" },
  };

  it.each([
    ["有人问过吗？", "Has this been asked?"],
    ["提问 · 有人问过吗？", "Ask a question · Has this been asked?"],
    ["怎么配置？ · 有人问过吗？", "怎么配置？ · Has this been asked?"],
    ["另一个网站", "另一个网站"],
    ["SOFARPC 常见问题 · 有人问过吗？", "SOFARPC: questions and answers · Has this been asked?"],
    ["周报（2021-03-05） · 有人问过吗？", "周报 (2021-03-05) · Has this been asked?"],
  ])("%s, %s: there and back", (zh, en) => {
    expect(translateTitle(zh, SITE, [DEFAULT_TEXTS], english)).toBe(en);
    expect(translateTitle(en, SITE, [english, DEFAULT_TEXTS], DEFAULT_TEXTS)).toBe(zh);
    expect(translateTitle(zh, SITE, [DEFAULT_TEXTS], DEFAULT_TEXTS)).toBe(zh);
    expect(translateTitle(en, SITE, [english, DEFAULT_TEXTS], english)).toBe(en);
  });
});
