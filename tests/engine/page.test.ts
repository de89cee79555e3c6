/**
 * The search in a page whose server asks a real node: where the results come from, and what a reader sees when the node
 * is gone.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/lib/opensearch/connection";
import { feed } from "@/lib/opensearch/feed/feed";
import { sourceOfSite } from "@/lib/opensearch/feed/site-source";
import {
  isNamedByContent,
  MANIFEST_NAME,
  SEARCH_ENDPOINT,
  SEARCH_FOLDER,
} from "@/lib/search/format/file-names";
import { installedChromiums } from "../run/chromium";
import { TEST_EXPORTS } from "../run/exports";
import { thisMachine } from "../run/machine";
import { COMMUNITY } from "../support/community";
import { loadKnowledge, need, tellingWord, tellingWords, type Word } from "../support/knowledge";
import { hydrated, options, searchBox, zh } from "../support/page";
import { builtFolder, type Site } from "../support/site";
import { watch } from "../support/watch";
import { type Cluster, startCluster } from "./cluster";
import { provideNode } from "./program";
import { type ServedSite, serveSite } from "./served-site";

const program = await provideNode();
if (program.kind === "absent") console.warn(`\n  SKIPPED: the page of OpenSearch. ${program.why}\n`);

const NAME = "page";
const { community } = TEST_EXPORTS;

describe.skipIf(program.kind === "absent")("a page whose server asks OpenSearch", () => {
  let cluster: Cluster;
  let browser: Browser;
  let served: ServedSite;

  beforeAll(async () => {
    if (program.kind === "absent") return;
    cluster = await startCluster(program.classPath, { size: 1 });
    const search = path.join(builtFolder(community), SEARCH_FOLDER);
    const source = await sourceOfSite((name) => readFile(path.join(search, name), "utf8"));
    [served, browser] = await Promise.all([
      serveSite({ urls: cluster.urls, name: NAME }),
      chromium.launch({ executablePath: installedChromiums(thisMachine)[0] }),
      feed(connect({ urls: cluster.urls }), source, { alias: NAME, replicas: 0 }),
    ]);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await cluster?.stop();
  });

  it("shows what the node found, without the index; with the node gone, what the index finds, and says so", async () => {
    const { origin } = served;
    const { basePath } = community;
    const site: Site = { ...community, origin, url: (place) => origin + basePath + place };
    const knowledge = await loadKnowledge(COMMUNITY);
    const { text, pair } = tellingWord(knowledge);
    const other = need(
      tellingWords(knowledge).find((word) => word.pair.id !== pair.id),
      "second question with a word of its own",
    );
    const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "block" });
    const watched = await watch(context, site);
    const page = await context.newPage();
    const paths = () => watched.requests.map((request) => request.replace(/\?.*/, ""));
    const asked = () => paths().filter((name) => name === `/${SEARCH_ENDPOINT}`);
    const fetched = () => paths().filter(isOfIndex);
    const fallback = page.getByText(zh.understoodFallback);
    const timed = async (what: string, begin: () => Promise<void>, end: () => Promise<void>) => {
      const began = performance.now();
      await begin();
      await end();
      console.log(`  ${what}: ${Math.round(performance.now() - began)} ms`);
    };

    await page.goto(site.url("/"));
    await hydrated(page);
    const answer = page.waitForResponse((response) => response.url().includes(SEARCH_ENDPOINT));
    const searchFor = (word: Word): Promise<void> =>
      timed(
        `results of the node for ${word.text}`,
        () => searchBox(page).fill(word.text),
        () =>
          options(page)
            .and(page.locator(`[href="${basePath}/qa/${word.pair.id}/"]`))
            .waitFor(),
      );
    await searchFor(other);
    const { results } = await (await answer).json();
    expect(results[0].id).toBe(other.pair.id);
    await searchFor({ text, pair });
    expect(asked().length).toBeGreaterThanOrEqual(2);
    expect(fetched()).toEqual([]);
    expect(await fallback.count()).toBe(0);
    expect(watched.problems).toEqual([]);

    cluster.kill(0);
    const before = asked().length;
    // The list of all results is another request, so the server has no answer to it.
    await timed(
      "results of the index, with the node gone",
      () => searchBox(page).press("Enter"),
      () => fallback.waitFor(),
    );
    const hit = page.getByRole("main").locator(`li:has(mark) a[href="${basePath}/qa/${pair.id}/"]`);
    await hit.first().waitFor();
    expect(asked().length).toBeGreaterThan(before);
    expect(fetched()).toContain(`/${SEARCH_FOLDER}/${MANIFEST_NAME}`);
    // The browser reports the answer 503 itself.
    watched.forgive(/503/);
    expect(watched.problems).toEqual([]);
    await context.close();
  }, 60_000);
});

/** Whether a path is that of a file of the static index, or of its worker. */
function isOfIndex(name: string): boolean {
  const [, inside] = name.split(`/${SEARCH_FOLDER}/`);
  return inside !== undefined && (inside === MANIFEST_NAME || isNamedByContent(inside));
}
