/** The list of results: headings and marks, threads, orders, filters of several values, the answer beside it. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { fill } from "@/lib/site/languages/messages";
import { options, searchBox, searchDialog, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

/** Finds threads of several questions, and questions without an answer. */
const QUERY = "配置";
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const address = (parameters: string): string => `/search/?q=${encodeURIComponent(QUERY)}${parameters}`;
const rows = (page: Page): Locator => page.locator(".search-page-list > ol > li");
const violations = async (page: Page, scope: string): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).include(scope).analyze();
  return violations.map(({ id }) => id);
};

test("results are headings that say the question and nothing else, with marks beside them", async ({
  page,
  site,
  engine,
}) => {
  const { results } = await engine.search(QUERY, { limit: 10, collapse: true });
  await visit(page, site.url(address("")));
  await expect(rows(page).first()).toBeVisible();
  const headings = page.getByRole("main").getByRole("heading", { level: 2 });
  const shown = await headings.allInnerTexts();
  expect(shown.slice(0, results.length)).toEqual(results.map(({ question }) => question));
  for (const [i, { thread }] of results.entries())
    await expect(rows(page).nth(i).locator("article").first().getByText(zh.hitFollowUp)).toHaveCount(
      thread?.followUp ? 1 : 0,
    );

  await visit(page, site.url(address("&answered=no")));
  await expect(rows(page).first().getByText(zh.hitUnanswered)).toBeVisible();
});

test("a thread is one row, unfolded by the keyboard, and still unfolded on the way back", async ({
  page,
  site,
  engine,
}) => {
  const { results } = await engine.search(QUERY, { limit: 10, collapse: true });
  const place = results.findIndex(({ thread }) => thread && thread.more > 0);
  const more = results[place]?.thread?.more ?? 0;
  expect(more).toBeGreaterThan(0);
  await visit(page, site.url(address("")));
  const row = rows(page).nth(place);
  const button = row.getByRole("button", { name: fill(zh.hitThread, { n: more }) });
  await row.getByRole("link").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(row.getByRole("link")).toHaveCount(1 + more);
  await page.keyboard.press("ArrowDown");
  await expect(row.getByRole("link").nth(1)).toBeFocused();
  const opened = await row.getByRole("link").nth(1).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.origin + opened);
  await page.goBack();
  await expect(rows(page).nth(place).getByRole("link").nth(1)).toBeFocused();
});

test("several values of a filter are chosen, counted right, and told by the address", async ({
  page,
  site,
  engine,
}) => {
  const { facets } = await engine.search(QUERY);
  const [first, second] = Object.entries(facets.year);
  if (!first || !second) throw new Error("There are too few years.");
  await page.setViewportSize(WIDE);
  await visit(page, site.url(address("")));
  const year = ([value, count]: [string, number]): Locator =>
    page
      .getByRole("navigation", { name: zh.searchFilters })
      .getByRole("link", { name: new RegExp(`${value}\\s*${count}$`) });
  await year(first).click();
  await expect(page).toHaveURL(site.url(address(`&year=${first[0]}`)));
  await expect(year(second), "a further value is offered, with what it would add").toBeVisible();
  await year(second).click();
  await expect(page).toHaveURL(site.url(address(`&year=${first[0]}&year=${second[0]}`)));
  const { total } = await engine.search(QUERY, { year: [first[0], second[0]] });
  await expect(page.getByText(fill(zh.searchCount, { n: total }), { exact: true }).first()).toBeVisible();
  await year(first).click();
  await expect(page).toHaveURL(site.url(address(`&year=${second[0]}`)));
});

test("the newest come first where the reader wants them so, and the address says it", async ({
  page,
  site,
  engine,
}) => {
  const { results } = await engine.search(QUERY, { limit: 10, collapse: true, sort: "date" });
  await visit(page, site.url(address("")));
  await page.getByRole("link", { name: zh.orderDate, exact: true }).click();
  await expect(page).toHaveURL(site.url(address("&sort=date")));
  await expect
    .poll(() => rows(page).locator("h2").allInnerTexts())
    .toEqual(results.map(({ question }) => question));
  await page.getByRole("link", { name: zh.orderRelevance, exact: true }).click();
  await expect(page).toHaveURL(site.url(address("")));
});

test("on a phone one button opens the filters, and a whole result stands above the fold", async ({
  page,
  site,
}) => {
  await page.setViewportSize(PHONE);
  await visit(page, site.url(address("&year=2023")));
  await expect(rows(page).first().locator("article")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("navigation", { name: zh.searchFilters })).toBeHidden();
  const button = page.getByRole("button", { name: new RegExp(`^${zh.searchFilters}\\s*1$`) });
  await button.click();
  const sheet = page.getByRole("dialog", { name: zh.searchFilters });
  await sheet.getByRole("link", { name: /2024/ }).click();
  await expect(page).toHaveURL(site.url(address("&year=2023&year=2024")));
  expect(await violations(page, ".filter-sheet")).toEqual([]);
  await sheet.locator("form button").click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("button", { name: new RegExp(`^${zh.searchFilters}\\s*2$`) })).toBeFocused();
});

test("the dialog shows the answer of the chosen result where there is room, and fetches nothing for it", async ({
  page,
  site,
  engine,
  watched,
}) => {
  const { results } = await engine.search(QUERY, { limit: 8, collapse: true, answers: true });
  await page.setViewportSize(WIDE);
  await visit(page, site.url("/about/"));
  await page.keyboard.press("/");
  await searchBox(searchDialog(page)).fill(QUERY);
  const preview = searchDialog(page).getByRole("region", { name: zh.previewTitle });
  const beginning = (i: number): string => results[i]?.answer?.text.split("\n")[0] ?? "";
  await expect(preview).toContainText(beginning(0));
  await page.waitForLoadState("networkidle");
  const before = watched.requests.length;
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(preview).toContainText(beginning(1));
  expect(watched.requests.length).toBe(before);
  expect(await violations(page, "#search-dialog")).toEqual([]);

  await page.setViewportSize(PHONE);
  await expect(preview).toHaveCount(0);
});

test("in the dialog a thread is unfolded in its place", async ({ page, site, engine }) => {
  const { results } = await engine.search(QUERY, { limit: 8, collapse: true });
  const more = results.find(({ thread }) => thread && thread.more > 0)?.thread?.more ?? 0;
  await visit(page, site.url("/about/"));
  await page.keyboard.press("/");
  await searchBox(searchDialog(page)).fill(QUERY);
  const row = options(searchDialog(page)).filter({ hasText: fill(zh.hitThread, { n: more }) });
  await expect(row.first()).toBeVisible();
  const count = await options(searchDialog(page)).count();
  await row.first().click();
  await expect(options(searchDialog(page))).toHaveCount(count - 1 + more);
  await expect(searchDialog(page).locator(".hit-unfolded")).toHaveCount(more);
});
