import { expect, it } from "vitest";
import { parseConfig } from "@/lib/config/config";
import { builtMessage } from "@/lib/site/languages/built";
import { siteOf } from "@/lib/site/site-of";

const settings = (source: string) =>
  parseConfig({
    "site.yml": { file: "site.yml", source },
    "projects.yml": { file: "projects.yml", source: null },
    "glossary.yml": { file: "glossary.yml", source: null },
  }).site;

it("pages get no address of a source, which may hold a token", () => {
  const site = settings("sources: [{ from: 'https://robot:ghp_TOKEN@git.invalid/a/b', to: weekly }]");
  expect(site.sources).toHaveLength(1);
  expect(JSON.stringify(siteOf(site, []))).not.toContain("TOKEN");
});

it("a site without settings has texts in every language", () => {
  const site = siteOf(settings(""), []);
  for (const text of [site.title, site.tagline, site.description]) {
    expect(Object.keys(text)).toEqual(expect.arrayContaining(["zh", "en"]));
    for (const each of Object.values(text)) expect(each).toMatch(/\S/);
  }
  expect(site.community.name).not.toBe("");
});

it.each([
  ["", [], "weekly"],
  ["", [{ kind: "faq" as const }], "none"],
  ["", [{ kind: "faq" as const }, { kind: "weekly" as const }], "weekly"],
  ["noun: monthly", [{ kind: "faq" as const }], "monthly"],
])("with the settings %j and posts %j, posts are called %s", (source, posts, noun) => {
  expect(siteOf(settings(source), posts).noun).toBe(noun);
});

it("texts about a site promise no date and no Chinese spelling, for not every community's posts have them", () => {
  for (const language of ["en", "ja"] as const) {
    const told = (["aboutFindText", "aboutOldText"] as const).map((key) => builtMessage(key, {}, language));
    expect(told.join(" ")).not.toMatch(/pinyin|ピンイン|every answer shows|すべての回答に日付/i);
  }
});
