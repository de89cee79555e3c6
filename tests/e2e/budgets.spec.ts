/** The size budgets of the site (tests/quality/budgets.json), measured on the content of this repository. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { ROOT } from "@/lib/build/settings";
import { filesBelow } from "@/lib/content/storage/folder";
import { brotliOf, bytesOf, type PageWeight, weighPage } from "../quality/weight";
import { kindsOfPages, largestProject } from "../support/knowledge";
import { hydrated, options, searchBox } from "../support/page";
import { expect, exportTest, test } from "../support/test";

const budgetsSchema = z.strictObject({
  /** Brotli bytes of a page by its kind; the HTML of lists is budgeted per entry. */
  pages: z.record(
    z.string(),
    z.strictObject({ scripts: z.number(), styles: z.number(), html: z.number(), payload: z.number() }),
  ),
  /** Brotli bytes of HTML per question on its project's page. */
  listedPair: z.number(),
  /** Median of the pages of all pairs, bytes as they lie on a host: of the page, and of its data, which links fetch. */
  medianAnswer: z.strictObject({ html: z.number(), payload: z.number() }),
  /** Of the whole export, divided by its pairs; pictures apart. */
  filesPerPair: z.number(),
  bytesPerPair: z.number(),
  /** Bytes of the largest image. */
  picture: z.number(),
  fonts: z.number(),
  /** Requests of a first view of a page, without images of posts. */
  firstView: z.number(),
  /** Brotli bytes of the search's own scripts; tests/unit/build/scripts/search-scripts.test.ts checks them. */
  searchScripts: z.strictObject({ worker: z.number(), early: z.number() }),
  /** Downloads of a reader's first query, in Brotli bytes. */
  firstSearch: z.strictObject({ requests: z.number(), bytes: z.number() }),
});

const read = async () =>
  budgetsSchema.parse(JSON.parse(await readFile(path.join(ROOT, "tests/quality/budgets.json"), "utf8")));

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg|ico)$/;

exportTest("pages of every kind stay within their budget", async ({ target, knowledge }) => {
  const budgets = await read();
  const weights: Record<string, PageWeight> = {};
  for (const { kind, path: address } of kindsOfPages(knowledge)) {
    if (kind in budgets.pages)
      weights[kind] = await weighPage(target.out, `${address.slice(1)}index.html`, target.basePath);
  }
  expect(Object.keys(weights).sort()).toEqual(Object.keys(budgets.pages).sort());
  const over = Object.entries(budgets.pages).flatMap(([kind, budget]) =>
    (["scripts", "styles", "html", "payload"] as const).flatMap((part) => {
      const weight = weights[kind]?.[part] ?? Number.POSITIVE_INFINITY;
      return weight > budget[part] ? [`${kind}: ${part} ${weight} > ${budget[part]}`] : [];
    }),
  );
  expect(over).toEqual([]);
  const { slug, pairs } = largestProject(knowledge);
  const list = await brotliOf(target.out, [`projects/${slug}/index.html`]);
  expect(list / pairs.length).toBeLessThanOrEqual(budgets.listedPair);
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.POSITIVE_INFINITY;

exportTest(
  "the page of an answer is light, and lighter still for who follows a link",
  async ({ target, knowledge }) => {
    const { medianAnswer } = await read();
    const sizes = (file: string) =>
      Promise.all(knowledge.pairs.map(({ id }) => bytesOf(target.out, [`qa/${id}/${file}`])));
    expect(median(await sizes("index.html"))).toBeLessThanOrEqual(medianAnswer.html);
    expect(median(await sizes("index.txt"))).toBeLessThanOrEqual(medianAnswer.payload);
  },
);

exportTest("the export as a whole stays within its budget", async ({ target, knowledge }) => {
  const budgets = await read();
  const files = await filesBelow(target.out);
  const pictures = files.filter((file) => PICTURE.test(file));
  const rest = files.filter((file) => !PICTURE.test(file));
  const sizes = await Promise.all(pictures.map((file) => bytesOf(target.out, [file])));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(budgets.picture);
  expect(files.filter((file) => /\.(?:woff2?|ttf|otf)$/.test(file)).length).toBeLessThanOrEqual(
    budgets.fonts,
  );
  expect(rest.length / knowledge.pairs.length).toBeLessThanOrEqual(budgets.filesPerPair);
  expect((await bytesOf(target.out, rest)) / knowledge.pairs.length).toBeLessThanOrEqual(
    budgets.bytesPerPair,
  );
});

test("a first view and a first search ask for little", async ({ page, site, knowledge, watched }) => {
  const { firstView, firstSearch } = await read();
  for (const path of ["/", `/projects/${largestProject(knowledge).slug}/`]) {
    watched.requests.length = 0;
    await page.goto(site.url(path), { waitUntil: "networkidle" });
    await hydrated(page);
    expect(watched.requests.length, `requests of ${path}`).toBeLessThanOrEqual(firstView);
  }
  await page.goto(site.url("/"), { waitUntil: "networkidle" });
  watched.requests.length = 0;
  await searchBox(page).fill(knowledge.site.examples[0] ?? "配置");
  await expect(options(page).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  const fetched = watched.requests
    .map((address) => address.slice(1).replace(/\?.*$/, ""))
    .filter((file) => /\.\w+$/.test(file));
  expect(fetched).toContain("search/manifest.json");
  expect(fetched.length).toBeLessThanOrEqual(firstSearch.requests);
  expect(await brotliOf(site.out, fetched)).toBeLessThanOrEqual(firstSearch.bytes);
});
