/** Documents of this repository: what they point to exists, and translations have the same shape. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

import { siteSchema } from "@/lib/config/site-schema";

const ROOT = path.resolve(import.meta.dirname, "../..");

const DOCUMENTS = execFileSync("git", ["ls-files", "*.md", "docs/**/*.md", ".github/*.md"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((name) => name && !/^(?:content\/|tests\/fixtures\/)/.test(name));

const read = (name: string): string => readFileSync(path.join(ROOT, name), "utf8");
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, "");

/** Addresses of links, relative ones alone, without fragments. */
const linked = (text: string): string[] =>
  [
    ...withoutCode(text)
      .replace(/`[^`\n]*`/g, "")
      .matchAll(/(?<!\\)\]\(([^)\s]+)\)/g),
  ]
    .map(([, to = ""]) => to.replace(/#.*$/, ""))
    .filter((to) => to !== "" && !/^[a-z]+:/i.test(to));

/** Paths of sources that stand as code; a placeholder (`<name>`, `*`, `NNNN`) is none. */
const named = (text: string): string[] =>
  [
    ...withoutCode(text).matchAll(
      /`((?:app|components|lib|tests|docs|content|public|\.github)\/[\w./@-]*)`/g,
    ),
  ].map(([, to = ""]) => to);

/** What a community or a command writes: a checkout need not hold it. */
const MADE = /^(?:content\/|public\/search)/;

describe("a document", () => {
  it.each(DOCUMENTS)("%s points to what exists", (name) => {
    const text = read(name);
    const missing = [
      ...linked(text)
        .map((to) => path.join(path.dirname(name), decodeURI(to)))
        .filter((to) => !MADE.test(to) && !existsSync(path.join(ROOT, to))),
      // Records of decisions and the changelog also name what is gone.
      ...(/^(?:CHANGELOG\.md|docs\/decisions\/)/.test(name) ? [] : named(text)).filter(
        (to) => !MADE.test(to) && !existsSync(path.join(ROOT, to)),
      ),
    ];
    expect(missing).toEqual([]);
  });
});

describe("the rooms of lib", () => {
  const rooms = readdirSync(path.join(ROOT, "lib")).map((name) => `\`lib/${name}\``);

  it.each(["README.md", "README.zh-CN.md", "docs/ARCHITECTURE.md"])("each have a row in %s", (name) => {
    const rows = read(name)
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .join("\n");
    expect(rooms.filter((room) => !rows.includes(room))).toEqual([]);
  });
});

it("every setting of site.yml has a row in docs/settings.md, and every row is one", () => {
  const [, table = ""] = /^\| setting \|.*\n((?:\|.*\n)+)/m.exec(read("docs/settings.md")) ?? [];
  const told = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, first = ""]) =>
    [...first.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(told.sort()).toEqual(Object.keys(siteSchema.shape).sort());
});

describe("the two READMEs", () => {
  const shapeOf = (text: string) => ({
    headings: [...withoutCode(text).matchAll(/^(#+) /gm)].map(([, level]) => level),
    rows: withoutCode(text).match(/^\|.*\|$/gm)?.length,
    code: text.match(/^```/gm)?.length,
    links: linked(text)
      .filter((to) => !/^README/.test(to))
      .sort(),
  });

  it("have the same headings, table rows, code and links", () => {
    expect(shapeOf(read("README.zh-CN.md"))).toEqual(shapeOf(read("README.md")));
  });
});
