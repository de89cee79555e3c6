/** Checks on the files of an export, without a browser. */
import { description, headline } from "@/lib/site/headline";
import {
  brokenBecause,
  metaOf,
  pointersOfFiles,
  pointersOfPage,
  readExport,
  textOf,
} from "../support/export";
import { withReferences } from "../support/knowledge";
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
  const pair = withReferences(knowledge);
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
