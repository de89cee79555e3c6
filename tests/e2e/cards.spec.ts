/** Preview cards, which chats show for a pasted link. Checks on the files of an export, without a browser. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { paths } from "@/lib/site/addresses/paths";
import { headline } from "@/lib/site/wording/headline";
import { metaOf, readExport } from "../support/export";
import { largestProject, need, withReferences } from "../support/knowledge";
import { readPng } from "../support/png";
import { expect, exportTest as test } from "../support/test";

test("every question, project and source issue names a card of its own, and it is there", async ({
  target,
  knowledge,
}) => {
  test.skip(!target.siteUrl, "an export that knows no origin");
  const { pages } = await readExport(target);
  const wanted = [
    ...knowledge.pairs.map(({ id }) => ({ page: paths.pair(id), card: paths.pairCard(id) })),
    ...knowledge.projects.map(({ slug }) => ({ page: paths.project(slug), card: paths.projectCard(slug) })),
    ...knowledge.posts.map(({ id }) => ({ page: paths.issue(id), card: paths.issueCard(id) })),
    ...[paths.home, paths.search, paths.about].map((page) => ({ page, card: paths.siteCard })),
  ].filter(({ page }) => pages.has(page));
  expect(wanted.length).toBeGreaterThan(knowledge.pairs.length);
  for (const { page, card } of wanted) {
    const html = pages.get(page)?.html ?? "";
    const address = `${target.siteUrl}${target.basePath}${card}`;
    expect.soft(metaOf(html, "og:image"), page).toBe(address);
    expect.soft(metaOf(html, "twitter:image"), page).toBe(address);
    expect.soft(metaOf(html, "twitter:card"), page).toBe("summary_large_image");
    const file = await readFile(path.join(target.out, card));
    const size = [file.readUInt32BE(16), file.readUInt32BE(20)].map(String);
    expect.soft(size, page).toEqual([metaOf(html, "og:image:width"), metaOf(html, "og:image:height")]);
  }
});

test("a card is a picture of 1200 × 630, said in words, too, and served as one", async ({
  target,
  knowledge,
  site,
}) => {
  test.skip(!target.siteUrl, "an export that knows no origin");
  const { pages } = await readExport(target);
  const pair = withReferences(knowledge);
  const html = pages.get(paths.pair(pair.id))?.html ?? "";
  expect(metaOf(html, "og:image:type")).toBe("image/png");
  expect(metaOf(html, "og:image:alt")).toBe(headline(pair.question.text));
  const response = await fetch(site.url(paths.pairCard(pair.id)));
  expect(response.headers.get("content-type")).toBe("image/png");
  const file = Buffer.from(await response.arrayBuffer());
  const { width, height, colours } = readPng(file);
  expect([width, height]).toEqual([1200, 630]);
  expect(colours.get("#ffffff")).toBeLessThan(0.99);
  const { slug } = largestProject(knowledge);
  const other = await readFile(path.join(target.out, paths.projectCard(slug)));
  expect(other.equals(file)).toBe(false);
});

test("an export that knows no origin promises no picture, and holds none", async ({ target }) => {
  test.skip(Boolean(target.siteUrl), "an export that knows its origin");
  const { pages, files } = await readExport(target);
  expect([...pages.values()].filter(({ html }) => metaOf(html, "og:image") !== null)).toEqual([]);
  expect([...files].filter((file) => file.startsWith("cards/"))).toEqual([]);
  expect(metaOf(need(pages.get("/"), "start page").html, "twitter:card")).toBe("summary");
});
