import { describe, expect, it } from "vitest";
import { ConfigError, parseConfig } from "@/lib/config/config";

const parse = (site: string, projects: string | null = null, glossary: string | null = null) =>
  parseConfig({
    "site.yml": { file: "site.yml", source: site },
    "projects.yml": { file: "projects.yml", source: projects },
    "glossary.yml": { file: "glossary.yml", source: glossary },
  });

const message = (site: string, projects: string | null = null, glossary: string | null = null): string => {
  try {
    parse(site, projects, glossary);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error instanceof Error ? error.message : "";
  }
  return "accepted";
};

describe("what is wrong is told with its line and how to mend it", () => {
  it.each([
    ["title: x\ntaglin: y\n", /^site\.yml:2: taglin: .*"tagline"/],
    ["title: x\nsync:\n  picture: true\n", /^site\.yml:3: sync\.picture: .*"pictures"/],
    ["xyzzy: 1\n", /^site\.yml:1: xyzzy: no such setting; there are .*title/],
    ["title: x\n\nnoun: yearly\n", /^site\.yml:3: noun: .*weekly, monthly, episode, none/],
    ["examples:\n  - a\n  - ''\n", /^site\.yml:3: examples\.1: /],
    ["community:\n  url: https://x.example\n", /^site\.yml:\d: community\.name: /],
    ["community:\n  name: x\n  url: javascript:1\n", /^site\.yml:3: community\.url: .*https/],
    ["language: [en, 3]\n", /^site\.yml:1: language/],
    ["title: [\n", /^site\.yml:\d: not valid YAML/],
    [
      "a: &a [x]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n",
      /^site\.yml: not valid/,
    ],
    ["sources:\n  - from: x\n    to: ../y\n", /^site\.yml:3: sources\.0\.to: "\.\.\/y" is not a folder/],
    ["title: x\ndefaultProject: nobody\n", /^site\.yml:2: defaultProject: .*"nobody"; there are faq$/],
    ["search:\n  engine: other\n", /^site\.yml:2: search\.engine: /],
    ["search:\n  engine: opensearch\n  url: localhost:9200\n", /^site\.yml:3: search\.url/],
    ["search:\n  engine: opensearch\n  url: http://x.example\n  name: A B\n", /^site\.yml:4: search\.name: /],
    ["title: x\nask: { to: forum }\n", /^site\.yml:2: ask.*: .*github-issues, .*discourse/],
    ["ask:\n  to: url\n  url: 'https://['\n", /^site\.yml:3: ask\.url: .*host/],
    ["ask: nowhere\n", /^site\.yml:1: ask: found "nowhere"; write off, or "to" with one of github-issues/],
    ["ask: { to: forum }\n", /^site\.yml:1: ask\.to: found "forum"; write one of github-issues/],
    ["ask: { to: discourse }\n", /^site\.yml:1: ask\.url: missing; write an address/],
    [
      "ask: { to: url, url: 'https://x.example/?t={titel}' }\n",
      /^site\.yml:1: ask\.url: nothing is put in place of \{titel\}; there are \{title\}/,
    ],
    ["originals: { faq: 'https://x.example/{slug}' }\n", /originals\.faq: .*\{slug\}; there are \{name\}/],
    ["edit: https://x.example/edit/main/\n", /^site\.yml:1: edit: .*contains \{path\}/],
    [
      "edit: 'https://x.example/{path}#{lines}'\n",
      /^site\.yml:1: edit: .*\{lines\}; there are \{path\}, \{line\}/,
    ],
    ["title: x\nlanguage: [en, fr]\n", /^site\.yml:2: language\.1: found "fr"; write one of zh, en, ja$/],
    ["accent: #0b6a5c\n", /^site\.yml:1: accent: found nothing; write a colour .*in quotes/],
    ["logo: https://x.example/a.png\n", /logo: "https:.*" is not a file of the folder that static names$/],
    ["icons: brand.png\n", /^site\.yml:1: icons: .*an SVG/],
    ["title: 5\n", /title: found 5; write a text, or texts by language/],
    ["title: { english: x }\n", /title\.english: found "english"; write the code of a language/],
    ["title: ''\n", /title: found ""; write a text that is not empty$/],
    ["menu: Guide\n", /menu: found "Guide"; write a list/],
    ["menu: [Guide]\n", /menu\.0: found "Guide"; write settings: \{ text, url \}$/],
    ["menu: [{ text: Guide }]\n", /menu\.0\.url: missing; write an address/],
    ["pages: [{ file: a.md, menu: top }]\n", /menu: found "top"; write one of header, footer, none$/],
    ["sync: { pictures: yes }\n", /sync\.pictures: found "yes"; write true or false$/],
    ["search: { engine: other }\n", /search\.engine: found "other"; write engine: static, or/],
    // The nearest of several, and one that was shortened.
    ["titles: x\n", /did you mean "title"\?$/],
    ["lang: en\n", /did you mean "language"\?$/],
    ["ask: { to: github-issues, repo: a/b }\n", /ask\.repo: .*did you mean "repository"\?$/],
    ["ask:\n  to: discourse\n  url: forum\n", /^site\.yml:3: ask\.url: .*https/],
    [
      "ask:\n  to: gitlab\n  url: https://x.example\n  repo: a\n",
      /^site\.yml:4: ask\.repo: no such setting; did you mean "repository"/,
    ],
    [
      "pages:\n  - { file: Über.md, name: Über }\n",
      /^site\.yml:2: pages\.0\.name: found "Über"; write lower-case ASCII/,
    ],
    ["pages:\n  - { file: 规矩.md }\n", /^site\.yml:2: pages\.0\.file: give it a name/],
    [
      "pages:\n  - { file: a.md }\n  - { file: b/a.md }\n",
      /^site\.yml:3: pages\.1\.file: another page is called "a"/,
    ],
    [
      "title: x\nhead:\n  html: <script src='https://a.example/x.js'></script>\n",
      /^site\.yml:3: head\.html: it loads from/,
    ],
    [
      "head:\n  html: <link>\n  origins: [https://a.example/path]\n",
      /^site\.yml:3: head\.origins\.0: .*without a path/,
    ],
    ["- a\n", /^site\.yml:1: /],
  ])("%j", (source, told) => {
    expect(message(source)).toMatch(told);
  });

  it("every one of several", () => {
    expect(message("noun: x\nexamples: y\n").split("\n")).toHaveLength(2);
    expect(message("titel: x\nacent: y\n").split("\n")).toHaveLength(2);
  });

  it("in the other files", () => {
    const project = "  - { name: A, slug: a }\n";
    expect(message("", `projects:\n${project}${project}`)).toMatch(
      /^projects\.yml:3: projects\.1\.slug: "a"/,
    );
    expect(message("", "projects:\n  - name: A\n    slug: Ä\n")).toMatch(/^projects\.yml:3: .*ASCII/);
    expect(message("", null, "groups:\n  - [a]\n")).toMatch(/^glossary\.yml:2: groups\.0: .*two words/);
  });
});

describe("everything is optional", () => {
  it("without a file", () => {
    const { site, projects, glossary } = parse("");
    expect(site).toMatchObject({ title: null, languages: [], noun: null, defaultProject: "faq" });
    expect(projects).toMatchObject([{ slug: "faq", name: "FAQ" }]);
    expect(glossary).toEqual([]);
  });

  it("texts are one string, or by language", () => {
    expect(Object.values(parse("title: Hello\n").site.title ?? {})).toEqual(["Hello"]);
    expect(parse("title: { en: Hello, ja: こんにちは }\n").site.title).toEqual({
      en: "Hello",
      ja: "こんにちは",
    });
  });

  it("languages are one or several", () => {
    expect(parse("language: ja\n").site.languages).toEqual(["ja"]);
    expect(parse("language: [ja, en]\n").site.languages).toEqual(["ja", "en"]);
    expect(parse("language: [ja, en, ja]\n").site.languages).toEqual(["ja", "en"]);
  });

  it("the community itself is the project where there is none", () => {
    expect(parse("community: { name: Harbour }\n").projects).toMatchObject([
      { name: "Harbour", slug: "faq" },
    ]);
  });

  it.each([
    ["projects:\n  - { name: A, slug: a }\n", "a"],
    ["projects:\n  - { name: A, slug: a }\n  - { name: B, slug: b }\n", null],
  ])("a sole project is that of every question: %j", (projects, slug) => {
    expect(parse("", projects).site.defaultProject).toBe(slug);
  });
});

describe("where queries are answered", () => {
  it("is the browser, unless a cluster is named", () => {
    expect(parse("title: x\n").site.search).toEqual({ engine: "static" });
    const search = "search:\n  engine: opensearch\n  url: http://x.example:9200\n";
    expect(parse(search).site.search).toEqual({
      engine: "opensearch",
      url: ["http://x.example:9200"],
      name: "community-qa",
    });
  });

  it("tells no password that stands in an address", () => {
    const told = message("search:\n  engine: opensearch\n  url: https://me:secret@x.example\n");
    expect(told).toMatch(/search\.url/);
    expect(told).not.toContain("secret");
  });
});

/** Every setting that version 0.1.0 had. */
const FIRST_SITE = `title: { zh: 问答, en: Answers }
tagline: { zh: 先看看, en: Look first }
description: { zh: 收录, en: Collected }
community: { name: Lantern, url: https://lantern.example/ }
repository: lantern/site
examples: [a, 7]
originals: { weekly: "https://lantern.example/{name}/", faq: "https://lantern.example/{project}/" }
sources:
  - { from: "https://lantern.example/site#:posts", to: weekly, include: [weekly] }
`;
const FIRST_PROJECTS = `projects:
  - name: Lamp
    slug: lamp
    repository: lantern/lamp
    formerRepositories: [old/lamp]
    otherRepositories: [lantern/wick]
    aliases: [lampe]
    keywords: [wick]
    description: { zh: 灯, en: A lamp }
`;

it("reads the settings of version 0.1.0 as that version did", () => {
  const { site, projects, glossary } = parse(FIRST_SITE, FIRST_PROJECTS, "groups:\n  - [rollback, 回滚]\n");
  expect(site).toMatchObject({
    title: { zh: "问答", en: "Answers" },
    examples: ["a", "7"],
    sources: [{ to: "weekly", include: ["weekly"] }],
    originals: { weekly: "https://lantern.example/{name}/" },
  });
  expect(projects[0]).toMatchObject({ slug: "lamp", formerRepositories: ["old/lamp"], keywords: ["wick"] });
  expect(glossary).toEqual([["rollback", "回滚"]]);
});
