/**
 * Checks for every kind of page. The `test` itself watches console, requests and failures; a violation of the page's
 * policy is a console error too.
 */

import type { Page } from "@playwright/test";
import { builtMessage } from "@/lib/site/languages/built";
import {
  KINDS_OF_PAGES,
  kindsOfPages,
  largestProject,
  tellingWord,
  withReferences,
} from "../support/knowledge";
import { sampled } from "../support/long";
import { hydrated, options, searchBox, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

/** Returns by how many pixels the page scrolls sideways. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const kind of sampled(KINDS_OF_PAGES, 2)) {
  test(`${kind}: quiet, with one heading, wide enough for a phone and for text at 200 %`, async ({
    page,
    site,
    knowledge,
  }) => {
    const found = kindsOfPages(knowledge).find((candidate) => candidate.kind === kind);
    test.skip(!found, "the content has no such page");
    await page.goto(site.url(found?.path ?? "/"), { waitUntil: "networkidle" });
    await hydrated(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    // A screen of 1280 pixels at 200 %.
    await page.setViewportSize({ width: 640, height: 450 });
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    await expect(page.getByRole("banner").getByRole("link", { name: zh.navProjects })).toBeVisible();
  });
}

test("results and open questions fit a phone, too", async ({ page, site, knowledge }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, site.url("/"));
  await searchBox(page).fill("java.lang.NoSuchMethodError 配置");
  await expect(options(page).first()).toBeVisible();
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  await visit(page, site.url(`/search/?q=${encodeURIComponent("配置")}`));
  await expect(page.locator("main mark").first()).toBeVisible();
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  await visit(page, site.url(`/projects/${largestProject(knowledge).slug}/`));
  await page.getByRole("button", { name: zh.expandAll }).click();
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});

test("the search is within the thumb's reach on a phone", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, site.url("/projects/"));
  await page.getByRole("link", { name: zh.navSearch, exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
});

test("the skip link leads past the header", async ({ page, site }) => {
  await visit(page, site.url("/projects/"));
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: zh.skipToContent });
  await expect(skip).toBeFocused();
  await skip.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("an address that leads nowhere gets a page that helps", async ({ page, site, knowledge, watched }) => {
  const { text, pair } = tellingWord(knowledge);
  const response = await page.goto(site.url("/qa/20990101-zzzzz/"));
  expect(response?.status()).toBe(404);
  await hydrated(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveAccessibleName(zh.notFoundTitle);
  await searchBox(page).fill(text);
  await expect(options(page).first()).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  await options(page).first().click();
  await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));
  watched.forgive(/status of 404/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an answer can be read", async ({ page, site, knowledge }) => {
    const pair = withReferences(knowledge);
    await page.goto(site.url(`/qa/${pair.id}/`));
    const [paragraph = ""] = pair.answer?.text.split("\n") ?? [];
    await expect(page.getByRole("region", { name: zh.answer })).toContainText(paragraph.trim(), {
      useInnerText: true,
    });
    await expect(page.getByRole("button")).toHaveCount(0);
    await page
      .getByRole("complementary", { name: zh.details })
      .getByRole("link", { name: pair.source.title })
      .click();
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
  });

  test("a project's questions unfold", async ({ page, site, knowledge }) => {
    const project = largestProject(knowledge);
    await page.goto(site.url("/"));
    await page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(`^${project.name}`) })
      .first()
      .click();
    await expect(page).toHaveURL(site.url(`/projects/${project.slug}/`));
    const entry = page.locator("main details").first();
    await entry.locator("summary").click();
    await expect(entry.getByRole("link", { name: zh.openPair })).toBeVisible();
  });

  test("the search says what to do instead", async ({ page, site }) => {
    await page.goto(site.url("/search/"));
    // Playwright does not match text within <noscript>.
    const hint = page.locator("main noscript p");
    await expect(hint).toBeVisible();
    await expect(hint).toContainText(builtMessage("searchNoScript"));
  });
});
