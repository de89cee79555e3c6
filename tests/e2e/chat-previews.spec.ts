/**
 * What chats read of a pasted link, by their published rules (docs/chat.md). Checks on the files of an export, without
 * a browser.
 */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { metaOf, readExport, textOf } from "../support/export";
import { expect, exportTest as test } from "../support/test";

/** The strictest limits of all, in characters and bytes. */
const RULES = {
  title: { least: 1, most: 120 },
  description: { least: 1, most: 200 },
  picture: { least: [300, 200], ratio: 1.91, mostBytes: 300_000 },
  /** Bots only read the beginning of a page. */
  within: 32_000,
};

const TAGS = ["og:title", "og:description", "og:site_name", "og:type", "og:locale", "twitter:card"];

const within = (text: string | null, { least, most }: { least: number; most: number }): boolean =>
  text !== null && [...text].length >= least && [...text].length <= most;

test("every page tells title, description and site, early and short enough for each chat", async ({
  target,
}) => {
  const { pages } = await readExport(target);
  const faults: string[] = [];
  for (const [address, { html }] of pages) {
    if (address.startsWith("/404") || html.includes('name="robots" content="noindex')) continue;
    const head = Buffer.from(html).subarray(0, RULES.within).toString("utf8");
    const missing = TAGS.filter((name) => !metaOf(head, name));
    if (missing.length > 0) faults.push(`${address}: lacks ${missing.join(", ")}`);
    if (!within(metaOf(head, "og:title"), RULES.title)) faults.push(`${address}: length of its title`);
    if (!within(metaOf(head, "og:description"), RULES.description))
      faults.push(`${address}: length of its description`);
    if (metaOf(head, "description") !== metaOf(head, "og:description"))
      faults.push(`${address}: two descriptions`);
    if (!textOf(head, /<title>(.*?)<\/title>/)) faults.push(`${address}: no title`);
  }
  expect(faults).toEqual([]);
});

test("pictures are absolute, large, of the right shape and light", async ({ target, knowledge }) => {
  test.skip(!target.siteUrl, "an export that knows no origin");
  const { pages } = await readExport(target);
  for (const { id } of knowledge.pairs) {
    const { html = "" } = pages.get(`/qa/${id}/`) ?? {};
    const picture = metaOf(html, "og:image") ?? "";
    expect.soft(picture.startsWith(`${target.siteUrl}${target.basePath}/`), id).toBe(true);
    expect.soft(metaOf(html, "og:url"), id).toBe(`${target.siteUrl}${target.basePath}/qa/${id}/`);
    const [width, height] = ["width", "height"].map((side) => Number(metaOf(html, `og:image:${side}`)));
    expect.soft(Math.abs((width ?? 0) / (height ?? 1) - RULES.picture.ratio), id).toBeLessThan(0.02);
    const [leastWidth = 0, leastHeight = 0] = RULES.picture.least;
    expect.soft((width ?? 0) >= leastWidth && (height ?? 0) >= leastHeight, id).toBe(true);
    const file = picture.slice(`${target.siteUrl}${target.basePath}/`.length);
    expect.soft((await stat(path.join(target.out, file))).size, id).toBeLessThan(RULES.picture.mostBytes);
  }
});

const oEmbed = z.object({
  version: z.literal("1.0"),
  type: z.literal("link"),
  title: z.string().min(1),
  provider_name: z.string().min(1),
  provider_url: z.url(),
  thumbnail_url: z.url(),
  thumbnail_width: z.literal(1200),
  thumbnail_height: z.literal(630),
});

test("every answer names its oEmbed response, and it is one", async ({ target, knowledge }) => {
  test.skip(!target.siteUrl, "an export that knows no origin");
  const { pages } = await readExport(target);
  for (const { id } of knowledge.pairs) {
    const { html = "" } = pages.get(`/qa/${id}/`) ?? {};
    const [link = ""] = /<link rel="alternate" type="application\/json\+oembed"[^>]*>/.exec(html) ?? [];
    const address = textOf(link, /href="([^"]*)"/) ?? "";
    expect.soft(address, id).toBe(`${target.siteUrl}${target.basePath}/api/pairs/${id}.json`);
    const file = path.join(target.out, `api/pairs/${id}.json`);
    const response = oEmbed.parse(JSON.parse(await readFile(file, "utf8")));
    expect.soft(response.title, id).toBe(metaOf(html, "og:title"));
    expect.soft(response.thumbnail_url, id).toBe(metaOf(html, "og:image"));
  }
});
