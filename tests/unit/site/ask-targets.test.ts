import { describe, expect, it } from "vitest";
import { parseConfig } from "@/lib/config/config";
import { askTargets, fillAddress, withoutEscapes } from "@/lib/site/ask-targets";
import { copiedText, questionUrl } from "@/lib/site/new-question";
import { siteOf } from "@/lib/site/site-of";

const FERRY = { slug: "ferry", name: "Ferry", repository: "bluestone-io/ferry" };
const STRATA = { slug: "strata", name: "Strata", repository: null };

const targetsOf = (source: string, projects = [FERRY, STRATA]) => {
  const { site } = parseConfig({
    "site.yml": { file: "site.yml", source },
    "projects.yml": { file: "projects.yml", source: null },
    "glossary.yml": { file: "glossary.yml", source: null },
  });
  return askTargets(siteOf(site, []), projects);
};

const QUESTION = {
  title: "a & b?",
  details: "why, {title}",
  opened: [],
  openedTitle: "",
  cutNote: "",
};

const addressOf = (source: string): string | undefined => {
  const [target] = targetsOf(source);
  return target && questionUrl({ ...QUESTION, template: target.template }).url;
};

const FILLED = "a%20%26%20b%3F";
const BODY = "why%2C%20%7Btitle%7D";

describe("a question goes where site.yml says", () => {
  it.each([
    ["", `https://github.com/bluestone-io/ferry/issues/new?title=${FILLED}&body=${BODY}`],
    [
      "ask: { to: github-issues, repository: a/b }",
      `https://github.com/a/b/issues/new?title=${FILLED}&body=${BODY}`,
    ],
    [
      "ask: { to: github-discussions }",
      `https://github.com/bluestone-io/ferry/discussions/new?category=q-a&title=${FILLED}&body=${BODY}`,
    ],
    [
      "ask: { to: discourse, url: https://forum.example/, category: help me }",
      `https://forum.example/new-topic?title=${FILLED}&body=${BODY}&category=help%20me`,
    ],
    [
      "ask: { to: gitlab, url: https://gitlab.example/g/p }",
      `https://gitlab.example/g/p/-/issues/new?issue[title]=${FILLED}&issue[description]=${BODY}`,
    ],
    ["ask: { to: gitee, url: https://gitee.com/a/b }", "https://gitee.com/a/b/issues/new"],
    [
      "ask: { to: url, url: 'mailto:list@kite.example?subject={title}&body={body}' }",
      `mailto:list@kite.example?subject=${FILLED}&body=${BODY}`,
    ],
    [
      "ask: { to: url, url: 'https://kite.example/{project}/ask?q={title}' }",
      `https://kite.example/ferry/ask?q=${FILLED}`,
    ],
  ])("%j", (source, address) => {
    expect(addressOf(source)).toBe(address);
  });

  it("nowhere, where it is off or nobody can be asked", () => {
    expect(targetsOf("ask: off")).toEqual([]);
    expect(targetsOf("", [STRATA])).toEqual([]);
  });

  it("to the repository of the site, where no project has one", () => {
    expect(targetsOf("repository: a/b", [STRATA])).toMatchObject([{ slug: "", place: "a/b" }]);
  });

  it("to a place of each project, where the address names them", () => {
    const targets = targetsOf("ask: { to: url, url: 'https://kite.example/{project}?q={title}' }");
    expect(targets.map(({ slug, place }) => [slug, place])).toEqual([
      ["ferry", "kite.example"],
      ["strata", "kite.example"],
    ]);
  });
});

it("what a form does not take from its address can be copied", () => {
  const gitee = { ...QUESTION, template: "https://gitee.com/a/b/issues/new" };
  expect(questionUrl(gitee).cut).toBe(true);
  expect(copiedText(gitee)).toBe("a & b?\n\nwhy, {title}");
  const titled = { ...QUESTION, template: "https://kite.example/?q={title}" };
  expect(questionUrl(titled).cut).toBe(true);
  expect(copiedText(titled)).toBe("why, {title}");
  expect(questionUrl({ ...titled, details: "" }).cut).toBe(false);
});

it("a place that is none of the question's parts stays", () => {
  expect(fillAddress("https://kite.example/?a={constructor}", {})).toBe(
    "https://kite.example/?a=%7Bconstructor%7D",
  );
});

it("the form alone has no empty parameters", () => {
  expect(fillAddress("https://kite.example/?a=1&t={title}&b={body}", { title: "", body: "" })).toBe(
    "https://kite.example/?a=1",
  );
});

it("shows the characters of other scripts as they are, and escapes what would end a value", () => {
  const filled = fillAddress("https://kite.example/?t={title}", { title: "怎么 a&b=\ud83d\ude00？\ud800%" });
  expect(filled).not.toContain("怎");
  const shown = withoutEscapes(filled);
  expect(shown).toBe("https://kite.example/?t=怎么%20a%26b%3D😀？\ufffd%25");
  expect(new URL(shown).href).toBe(filled);
});
