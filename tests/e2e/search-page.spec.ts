/** The search page: the address holds its whole state. */
import type { Locator, Page } from "@playwright/test";
import type { SearchClient, SearchOptions, SearchResults } from "@/lib/search/types";
import { largestProject, need } from "../support/knowledge";
import { hold, pattern, searchDialog, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

const box = (page: Page): Locator => page.getByRole("main").getByRole("searchbox", { name: zh.searchLabel });
const filters = (page: Page): Locator => page.getByRole("navigation", { name: zh.searchFilters });
const results = (page: Page): Locator =>
  page
    .getByRole("main")
    .getByRole("list")
    .filter({ has: page.locator("mark") });
const hits = (page: Page): Locator => results(page).getByRole("link");
const chips = (page: Page): Locator => page.getByRole("list", { name: zh.searchActiveFilters });

async function showsResults(page: Page, site: { basePath: string }, expected: SearchResults): Promise<void> {
  // The end of the page announces the same words to screen readers.
  const count = zh.searchCount.replace("{n}", String(expected.total));
  await expect(page.getByText(count, { exact: true }).first()).toBeVisible();
  await expect
    .poll(() => hits(page).evaluateAll((all) => all.map((link) => link.getAttribute("href"))))
    .toEqual(expected.results.map(({ id }) => `${site.basePath}/qa/${id}/`));
}

/** Results shown per page. */
const PAGE = 10;

/** What the page lists: threads by their best result. */
const listed = (engine: SearchClient, query: string, options: SearchOptions = {}): Promise<SearchResults> =>
  engine.search(query, { limit: PAGE, collapse: true, ...options });

/** Returns the facet value of a group of the panel, `Kiln 12`. */
const facet = (page: Page, name: string, count: number): Locator =>
  filters(page).getByRole("link", { name: new RegExp(`${name}\\s*${count}$`) });

test("a link with query and project shows exactly that search", async ({ page, site, knowledge, engine }) => {
  const { slug, name } = largestProject(knowledge);
  const query = "快照";
  const expected = await listed(engine, query, { project: slug });
  expect(expected.total).toBeGreaterThan(0);
  await visit(page, site.url(`/search/?q=${encodeURIComponent(query)}&project=${slug}`));
  await expect(box(page)).toHaveValue(query);
  await expect(chips(page).getByRole("button", { name: pattern(zh.filterRemove, { name }) })).toBeVisible();
  await showsResults(page, site, expected);
});

test("a link with asker or year shows exactly that search", async ({ page, site, knowledge, engine }) => {
  const { pair, query } = need(
    knowledge.pairs.flatMap((pair) => {
      const [query] = pair.question.text.match(/\p{Script=Han}{2,}/u) ?? [];
      return pair.asker && pair.source.date && query ? [{ pair, query }] : [];
    })[0],
    "pair with asker and date",
  );
  const given = { asker: pair.asker?.name ?? "", year: pair.source.date?.slice(0, 4) ?? "" };
  const expected = await listed(engine, query, { ...given });
  await visit(page, site.url(`/search/?${new URLSearchParams({ q: query, ...given })}`));
  await showsResults(page, site, expected);
  await expect(chips(page).getByRole("button", { name: pattern(zh.filterRemove) })).toHaveCount(2);
});

test("questions without an answer can be searched alone", async ({ page, site, engine }) => {
  const query = "配置";
  const expected = await listed(engine, query, { answered: "no" });
  const all = await listed(engine, query);
  expect(expected.total).toBeGreaterThan(0);
  expect(expected.total).toBeLessThan(all.total);
  await visit(page, site.url(`/search/?${new URLSearchParams({ q: query, answered: "no" })}`));
  await showsResults(page, site, expected);
  await expect(chips(page).getByRole("button", { name: pattern(zh.filterRemove) })).toHaveCount(1);
});

test("filters count, narrow and widen; the back button undoes them", async ({ page, site, engine }) => {
  const query = "配置";
  const all = await listed(engine, query);
  const [year = "", count = 0] = need(
    Object.entries(all.facets.year).find(([, n]) => n > 0 && n < all.total),
    "year with some of the results",
  );
  const narrowed = await listed(engine, query, { year });
  expect(narrowed.total).toBe(count);

  await visit(page, site.url(`/search/?q=${encodeURIComponent(query)}`));
  await showsResults(page, site, all);
  await facet(page, year, count).click();
  await expect(page).toHaveURL(site.url(`/search/?q=${encodeURIComponent(query)}&year=${year}`));
  await showsResults(page, site, narrowed);
  await expect(filters(page).locator('[aria-current="true"]')).toHaveCount(1);

  await page.goBack();
  await expect(page).toHaveURL(site.url(`/search/?q=${encodeURIComponent(query)}`));
  await showsResults(page, site, all);
  await page.goForward();
  await showsResults(page, site, narrowed);
  await chips(page)
    .getByRole("button", { name: pattern(zh.filterRemove, { name: year }) })
    .click();
  await showsResults(page, site, all);
});

test("the way back from an answer leads to the same results", async ({ page, site, engine }) => {
  const expected = await listed(engine, "怎么设置");
  await visit(page, site.url("/search/"));
  await box(page).pressSequentially("怎么设置");
  await showsResults(page, site, expected);
  await hits(page).nth(1).click();
  await expect(page).toHaveURL(site.url(`/qa/${expected.results[1]?.id}/`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(site.url(`/search/?q=${encodeURIComponent("怎么设置")}`));
  await expect(box(page)).toHaveValue("怎么设置");
  await showsResults(page, site, expected);
  await expect(hits(page).nth(1)).toBeFocused();
});

test("the address follows what is typed", async ({ page, site }) => {
  await visit(page, site.url("/search/"));
  await box(page).fill("jraft");
  await expect(page).toHaveURL(site.url("/search/?q=jraft"));
  await box(page).fill("");
  await expect(page).toHaveURL(site.url("/search/"));
  await expect(page.getByText(zh.searchIdle)).toBeVisible();
});

test("more results come on demand", async ({ page, site, engine }) => {
  const first = await listed(engine, "怎么");
  expect(first.total).toBeGreaterThan(PAGE);
  await visit(page, site.url(`/search/?q=${encodeURIComponent(first.query)}`));
  await showsResults(page, site, first);
  await page.getByRole("button", { name: pattern(zh.searchMore) }).click();
  const more = await listed(engine, first.query, { limit: 2 * PAGE });
  await showsResults(page, site, more);
  await expect(hits(page).nth(PAGE), "whoever pressed the button goes on there").toBeFocused();

  await hits(page)
    .nth(PAGE + 1)
    .click();
  await expect(page).toHaveURL(site.url(`/qa/${more.results[PAGE + 1]?.id}/`));
  await page.goBack();
  await showsResults(page, site, more);
});

test("filters that leave nothing can be taken away", async ({ page, site, knowledge, engine }) => {
  const { slug } = largestProject(knowledge);
  const query = "配置";
  await visit(page, site.url(`/search/?q=${encodeURIComponent(query)}&project=${slug}&year=1999`));
  await page.getByRole("button", { name: zh.searchEmptyFilters }).click();
  await expect(page).toHaveURL(site.url(`/search/?q=${encodeURIComponent(query)}`));
  await showsResults(page, site, await listed(engine, query));
});

test("filters that are taken away stay away, however slow the page follows", async ({
  page,
  site,
  knowledge,
}) => {
  const { slug } = largestProject(knowledge);
  // Pending timers fire right after the click, before the page has followed it.
  await page.addInitScript(() => {
    const waiting = new Map<number, () => void>();
    const { setTimeout: begin, clearTimeout: end } = window;
    const delayed = (run: TimerHandler, ms?: number, ...rest: unknown[]): number => {
      if (typeof run !== "function" || ms === undefined || ms < 200 || ms > 300)
        return begin(run, ms, ...rest);
      const id = begin(() => {});
      waiting.set(id, () => run(...rest));
      return id;
    };
    window.setTimeout = delayed as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      if (id !== undefined) waiting.delete(Number(id));
      end(id);
    };
    window.addEventListener("click", () => {
      for (const run of waiting.values()) run();
      waiting.clear();
    });
  });
  await page.goto(site.url(`/search/?q=${encodeURIComponent("配置")}&project=${slug}&year=1999`));
  await page.getByRole("button", { name: zh.searchEmptyFilters }).click();
  const address = site.url(`/search/?q=${encodeURIComponent("配置")}`);
  await expect(page).toHaveURL(address);
  await expect(chips(page)).toHaveCount(0);
  await expect(page).toHaveURL(address);
});

test("parameters that make no sense are passed over", async ({ page, site, engine }) => {
  await visit(page, site.url(`/search/?q=${encodeURIComponent("配置")}&project=%3Cscript%3E&year=abc`));
  await showsResults(page, site, await listed(engine, "配置"));
});

test("markup in a query is text", async ({ page, site }) => {
  const query = '<img src=x onerror="document.title=1">';
  await visit(page, site.url(`/search/?q=${encodeURIComponent(query)}`));
  await expect(box(page)).toHaveValue(query);
  await expect(page.locator("main img")).toHaveCount(0);
});

test("the arrow key leads from the box to the results", async ({ page, site }) => {
  await visit(page, site.url(`/search/?q=${encodeURIComponent("配置")}`));
  await expect(hits(page).first()).toBeVisible();
  await box(page).press("ArrowDown");
  await expect(hits(page).first()).toBeFocused();
});

test("a search in the dialog takes the place of the one on the page", async ({ page, site, engine }) => {
  await visit(page, site.url(`/search/?q=${encodeURIComponent("配置")}`));
  await expect(hits(page).first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await searchDialog(page).getByRole("combobox").fill("快照");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url(`/search/?q=${encodeURIComponent("快照")}`));
  await expect(box(page)).toHaveValue("快照");
  await showsResults(page, site, await listed(engine, "快照"));
});

test("when the index cannot be fetched the page says so, and tries again", async ({
  page,
  site,
  watched,
}) => {
  const index = `${site.url("/search/")}manifest.json?build=*`;
  await page.route(index, (route) => route.abort());
  await visit(page, site.url(`/search/?q=${encodeURIComponent("配置")}`));
  await expect(page.getByText(zh.searchFailedTitle)).toBeVisible();
  await page.unroute(index);
  await page.getByRole("button", { name: zh.searchRetry }).click();
  await expect(hits(page).first()).toBeVisible();
  watched.forgive(/ERR_FAILED|Failed to fetch/);
});

test("the first stop after the box leads to the results, and the arrows through them and back", async ({
  page,
  site,
  knowledge,
}) => {
  const { slug } = largestProject(knowledge);
  await visit(page, site.url(`/search/?q=${encodeURIComponent(`project:${slug}`)}`));
  const links = page.locator("main :is(a.hit-link, button.thread-more)");
  await expect(links.nth(1)).toBeVisible();
  await box(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: zh.skipToResults })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(box(page)).toBeFocused();
});

test("a link to a search shows its query and that it searches before any script came", async ({
  page,
  site,
}) => {
  const release = await hold(page, "**/_next/static/chunks/**/*.js");
  await page.goto(site.url(`/search/?q=${encodeURIComponent("配置")}`), { waitUntil: "commit" });
  const box = page.getByRole("main").getByRole("searchbox");
  await expect(box).toHaveValue("配置");
  const sign = page.getByRole("main").getByText(zh.searchLoading);
  await expect(sign.first()).toBeVisible();
  release();
  await expect(page.locator("main mark").first()).toBeVisible();
  await expect(box).toHaveValue("配置");
  await expect(sign).toBeHidden();
});
