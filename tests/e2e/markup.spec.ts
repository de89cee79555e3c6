/** What Markdown brings beside paragraphs and code, and how it is told apart: notes, lists, tables, folds, keys, lost pictures. */
import type { Page } from "@playwright/test";
import { violations } from "../support/axe";
import { largestProject } from "../support/knowledge";
import { sampled } from "../support/long";
import { hydrated, visit } from "../support/page";
import { hostPictures, withPicture } from "../support/pictures";
import { expect, test } from "../support/test";

const PAGE = "/pages/markup/";
/** A line of text with a frame around it. */
const LINE = 64;

const lostHeights = (page: Page): Promise<number[]> =>
  page
    .locator("[data-lost]")
    .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));

test("every kind of markup is told apart at every width and in both themes", async ({
  page,
  site,
  context,
}) => {
  await hostPictures(context, site, { alive: true });
  for (const width of sampled([390, 1280], 2)) {
    await page.setViewportSize({ width, height: 900 });
    await visit(page, site.url(PAGE));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
  }
  const style = (selector: string, property: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await style(".prose summary", "list-style-type")).toBe("disclosure-closed");
  expect(await style(".prose kbd", "border-top-style")).toBe("solid");
  expect(await style('.prose td[data-align="right"]', "text-align")).toMatch(/right/);
  // A warning says that it is one, not only its colour.
  const notes = page.locator("[data-note] > p:first-child");
  await expect(notes).toHaveText(["说明", "提示", "重要", "注意", "小心", "容器"]);
  await expect(page.getByRole("heading", { name: "Footnotes" })).toHaveCount(0);
});

test("on paper a fold is open, and an address that is written out stands once", async ({
  page,
  site,
  context,
}) => {
  await hostPictures(context, site, { alive: true });
  await page.emulateMedia({ media: "print" });
  await visit(page, site.url(PAGE));
  await expect(page.locator(".prose details pre")).toBeVisible();
  const after = (name: string): Promise<string> =>
    page
      .getByRole("link", { name })
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(await after("https://bluestone.example/a/very")).toBe("none");
  expect(await after("恢复")).toContain("https://bluestone.example/restore/");
});

test("a picture whose host is gone takes a line, on the page of its answer and where that is unfolded", async ({
  page,
  site,
  context,
  knowledge,
  watched,
}) => {
  await hostPictures(context, site, { alive: false });
  const pair = withPicture(knowledge);
  await visit(page, site.url(`/qa/${pair.id}/`));
  await expect.poll(() => lostHeights(page)).not.toEqual([]);
  expect(Math.max(...(await lostHeights(page)))).toBeLessThan(LINE);
  await page.goto(site.url(`/projects/${pair.project?.slug ?? largestProject(knowledge).slug}/`));
  await hydrated(page);
  // Long enough that the page counts as read.
  await page.waitForTimeout(1600);
  await page.locator(`[id="${pair.id}"] > summary`).click();
  await expect.poll(() => lostHeights(page)).not.toEqual([]);
  expect(Math.max(...(await lostHeights(page)))).toBeLessThan(LINE);
  watched.forgive(/ERR_NAME_NOT_RESOLVED/);
});
