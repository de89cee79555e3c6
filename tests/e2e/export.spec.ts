/** Checks on the files of an export, without a browser. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { UNTOLD_ORIGIN } from "@/lib/build/site";
import { readLedger } from "@/lib/content/ledger-file";
import { OUT_RELATIONS } from "@/lib/render/link-relations";
import { description, headline } from "@/lib/site/wording/headline";
import { contentOf } from "../support/community";
import {
  brokenBecause,
  decodeEntities,
  metaOf,
  pointersOfFiles,
  pointersOfPage,
  readExport,
  textOf,
} from "../support/export";
import { need } from "../support/knowledge";
import { expect, exportTest as test } from "../support/test";

test("every link, picture, script and style of every page is there", async ({ target }) => {
  const site = await readExport(target);
  const pointers = [
    ...[...site.pages.values()].flatMap(pointersOfPage),
    ...(await pointersOfFiles(target, site)),
  ];
  expect(pointers.length).toBeGreaterThan(site.pages.size * 10);
  const broken = pointers.flatMap((pointer) => {
    const reason = brokenBecause(pointer, target, site);
    return reason ? [`${pointer.from}: ${pointer.to} ${reason}`] : [];
  });
  expect([...new Set(broken)].slice(0, 40)).toEqual([]);
});

test("every answer, project and source issue has a page, and links lead to it from the start page", async ({
  target,
  knowledge,
}) => {
  const site = await readExport(target);
  const reached = new Set<string>();
  const waiting = ["/"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const page = site.pages.get(path);
    if (!page || reached.has(path)) continue;
    reached.add(path);
    for (const { to } of pointersOfPage(page)) {
      const url = new URL(to, `https://site.invalid${target.basePath}${path}`);
      if (url.origin === "https://site.invalid") waiting.push(url.pathname.slice(target.basePath.length));
    }
  }
  const weekly = knowledge.posts.filter(
    ({ kind, path }) => kind === "weekly" && knowledge.pairs.some(({ source }) => source.path === path),
  );
  const wanted = [
    ...knowledge.pairs.map(({ id }) => `/qa/${id}/`),
    ...weekly.map(({ id }) => `/weekly/${id}/`),
    ...new Set(knowledge.pairs.flatMap(({ project }) => (project ? [`/projects/${project.slug}/`] : []))),
  ];
  expect(wanted.filter((path) => !site.pages.has(path))).toEqual([]);
  expect(wanted.filter((path) => !reached.has(path))).toEqual([]);
});

test("every pair has its page, its twin, its entry of the API and its line of the sitemap", async ({
  target,
  knowledge,
}) => {
  const site = await readExport(target);
  const read = (name: string): Promise<string> => readFile(path.join(target.out, name), "utf8");
  const origin = `${target.siteUrl || UNTOLD_ORIGIN}${target.basePath}`;
  const wanted = knowledge.pairs.flatMap(({ id }) => [
    `qa/${id}/index.html`,
    `qa/${id}/answer.md`,
    `api/pairs/${id}.json`,
  ]);
  expect(wanted.filter((file) => !site.files.has(file))).toEqual([]);
  const { pairs } = JSON.parse(await read("api/pairs.json")) as { pairs: { id: string }[] };
  expect(pairs.map(({ id }) => id)).toEqual(knowledge.pairs.map(({ id }) => id));
  const listed = new Set(
    [...(await read("sitemap.xml")).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url),
  );
  expect(knowledge.pairs.filter(({ id }) => !listed.has(`${origin}/qa/${id}/`))).toEqual([]);
});

test("both feeds of every project hold the same entries, each with a page", async ({ target }) => {
  const site = await readExport(target);
  const origin = `${target.siteUrl || UNTOLD_ORIGIN}${target.basePath}`;
  const feeds = [...site.files].filter((file) => /(?:^|\/)feed\.json$/.test(file));
  expect(feeds.length).toBeGreaterThan(1);
  for (const feed of feeds) {
    const atom = await readFile(path.join(target.out, feed.replace(/json$/, "xml")), "utf8");
    const { items } = JSON.parse(await readFile(path.join(target.out, feed), "utf8")) as {
      items: { id: string; url: string }[];
    };
    const entries = [...atom.matchAll(/<entry>[\s\S]*?<id>(.*?)<\/id>[\s\S]*?<link href="(.*?)"/g)];
    expect(
      entries.map(([, id, link]) => ({ id, url: link })),
      feed,
    ).toEqual(items.map(({ id, url }) => ({ id, url })));
    const missing = items.filter(({ url }) => !site.pages.has(url.slice(origin.length)));
    expect(missing, feed).toEqual([]);
  }
});

test("every address that the search gives is a page", async ({ target, knowledge, engine }) => {
  const { pages } = await readExport(target);
  const given = new Set<string>();
  for (const { question } of knowledge.pairs) {
    const { results } = await engine.search(question.text, { limit: 20 });
    for (const { url } of results) given.add(url);
  }
  expect(given.size).toBeGreaterThan(knowledge.pairs.length * 0.9);
  expect([...given].filter((url) => !pages.has(url))).toEqual([]);
});

test("every permalink that was ever given leads to a page", async ({ target }) => {
  const { pages } = await readExport(target);
  const ledger = await readLedger(contentOf(target.content === "own" ? "own" : "community"));
  if (target.content === "community") expect([...ledger.values()].some(({ gone }) => gone)).toBe(true);
  expect([...ledger.keys()].filter((id) => !pages.has(`/qa/${id}/`))).toEqual([]);
});

test("every page has one main heading, a title of its own, a description, a language and ids that are unique", async ({
  target,
}) => {
  const { pages } = await readExport(target);
  const faults: string[] = [];
  for (const { path, html } of pages.values()) {
    const markup = html.replace(/<script\b[\s\S]*?<\/script>/g, "");
    if ((markup.match(/<h1[\s>]/g) ?? []).length !== 1) faults.push(`${path}: not one <h1>`);
    if (!textOf(html, /<title>(.*?)<\/title>/s)) faults.push(`${path}: no title`);
    if (!metaOf(html, "description")) faults.push(`${path}: no description`);
    if (!/<html[^>]* lang="zh-CN"/.test(html)) faults.push(`${path}: no language`);
    const ids = [...markup.matchAll(/<[a-z][^>]*?\sid="([^"]*)"/g)].map(([, id]) => id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) faults.push(`${path}: the id ${twice} stands twice`);
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

test("an answer's page tells chats and crawlers what it is", async ({ target, knowledge }) => {
  const { pages } = await readExport(target);
  const pair = need(
    knowledge.pairs.find(({ answer }) => answer),
    "answered question",
  );
  const html = pages.get(`/qa/${pair.id}/`)?.html ?? "";
  const title = headline(pair.question.text);
  expect(textOf(html, /<title>(.*?)<\/title>/s)).toBe(`${title} · ${knowledge.site.title.zh}`);
  expect(metaOf(html, "description")).toBe(description(pair.answer?.text ?? ""));
  expect(metaOf(html, "og:title")).toBe(title);
  expect(metaOf(html, "og:description")).toBe(description(pair.answer?.text ?? ""));
  expect(metaOf(html, "og:type")).toBe("article");
  const canonical = textOf(html, /<link rel="canonical" href="([^"]*)"/);
  const address = target.siteUrl ? `${target.siteUrl}${target.basePath}/qa/${pair.id}/` : null;
  expect(canonical).toBe(address);
  expect(metaOf(html, "og:url")).toBe(address);
});

test("titles tell pages apart", async ({ target, knowledge }) => {
  const { pages } = await readExport(target);
  const wanted = knowledge.pairs.map(({ id, question }) => ({ id, title: headline(question.text) }));
  const wrong = wanted.filter(({ id, title }) => {
    const found = textOf(pages.get(`/qa/${id}/`)?.html ?? "", /<title>(.*?)<\/title>/s);
    return !found?.startsWith(title);
  });
  expect(wrong).toEqual([]);
});

test("no page tells where it was built", async ({ target }) => {
  const { pages } = await readExport(target);
  const root = process.cwd();
  expect([...pages.values()].filter(({ html }) => html.includes(root)).map(({ path }) => path)).toEqual([]);
});

test("every link that leads out says that nobody vouches for it, and tells the other side nothing", async ({
  target,
}) => {
  const { pages } = await readExport(target);
  const own = [target.siteUrl, UNTOLD_ORIGIN].filter(Boolean);
  let out = 0;
  const faults: string[] = [];
  for (const { path, html } of pages.values()) {
    for (const [tag] of html.matchAll(/<(?:a|area|form)\s[^>]*>/g)) {
      const to = decodeEntities(/\s(?:href|action)="([^"]*)"/.exec(tag)?.[1] ?? "");
      if (!/^(?:https?:)?\/\//i.test(to) || own.some((origin) => to.startsWith(`${origin}/`))) continue;
      out++;
      const relations = /\srel="([^"]*)"/.exec(tag)?.[1]?.split(" ") ?? [];
      if (!OUT_RELATIONS.every((relation) => relations.includes(relation))) faults.push(`${path}: ${tag}`);
    }
  }
  expect(out).toBeGreaterThan(pages.size);
  expect([...new Set(faults)].slice(0, 20)).toEqual([]);
});
