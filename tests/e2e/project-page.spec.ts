/** A project's page: order, contents, links of its questions. */
import type { Page } from "@playwright/test";
import { largestProject, need } from "../support/knowledge";
import { visit, zh } from "../support/page";
import { expect, test } from "../support/test";

const order = (page: Page) => page.getByRole("combobox", { name: zh.sortLabel });
const entries = (page: Page) => page.getByRole("main").locator("details:visible");
const ids = (page: Page): Promise<string[]> => entries(page).evaluateAll((all) => all.map(({ id }) => id));

test.beforeEach(async ({ page, site, knowledge }) => {
  await visit(page, site.url(`/projects/${largestProject(knowledge).slug}/`));
});

test("its questions come by topic, newest or oldest first, conversations together", async ({
  page,
  knowledge,
}) => {
  const { pairs } = largestProject(knowledge);
  const dated = new Map(pairs.flatMap(({ id, source }) => (source.date ? [[id, source.date]] : [])));
  const datesOf = (list: string[]) => list.flatMap((id) => dated.get(id) ?? []);
  const byTopic = await ids(page);
  expect([...byTopic].sort()).toEqual(pairs.map(({ id }) => id).sort());

  await order(page).selectOption({ label: zh.sortNewest });
  const newest = await ids(page);
  const dates = datesOf(newest);
  expect(dates).toEqual([...dates].sort().reverse());
  const threads = newest.map((id) => pairs.find((pair) => pair.id === id)?.thread.id);
  expect(threads.filter((thread, i) => thread !== threads[i - 1])).toHaveLength(new Set(threads).size);

  await order(page).selectOption({ label: zh.sortOldest });
  expect(datesOf(await ids(page))).toEqual([...dates].sort());
  expect([...(await ids(page))].sort()).toEqual([...byTopic].sort());

  await order(page).selectOption({ index: 0 });
  expect(await ids(page)).toEqual(byTopic);
});

test("the contents stay in sight, mark what is being read, and lead there", async ({ page }) => {
  const contents = page.getByRole("navigation", { name: zh.contents });
  const last = contents.getByRole("link").last();
  await last.click();
  const target = need(await last.getAttribute("href"), "address");
  await expect(page.locator(target)).toBeInViewport();
  await expect(last).toBeInViewport();
  await page.locator(target).scrollIntoViewIfNeeded();
  await expect(contents.locator('[aria-current="true"]')).toHaveCount(1);
});

test("the filter follows every character", async ({ page, knowledge }) => {
  const { pairs } = largestProject(knowledge);
  const [word = ""] = need(
    pairs.flatMap(({ question }) => question.text.match(/\p{Script=Han}{4}/u) ?? [])[0],
    "Chinese word",
  ).match(/^.{4}/u) ?? [""];
  const box = page.getByRole("main").getByRole("searchbox");
  let before = await entries(page).count();
  for (const character of word) {
    await box.pressSequentially(character);
    await expect(page.getByRole("main").getByRole("status").first()).not.toBeEmpty();
    const now = await entries(page).count();
    expect(now).toBeLessThanOrEqual(before);
    before = now;
  }
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(pairs.length);
});

test("a question unfolds in place and its link is copied", async ({ page, context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  const entry = entries(page).nth(1);
  const summary = entry.locator("summary");
  const place = await summary.boundingBox();
  await summary.click();
  await expect(entry).toHaveAttribute("open", "");
  expect((await summary.boundingBox())?.y).toBe(place?.y);
  await entry.getByRole("button", { name: zh.copyLink }).click();
  await expect(page.getByRole("status").filter({ hasText: zh.copied })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(site.url(`/qa/${await entry.getAttribute("id")}/`));
});

test("the way back keeps opened questions, filter, order and place", async ({ page, knowledge, site }) => {
  const { slug, pairs } = largestProject(knowledge);
  await visit(page, site.url(`/projects/${slug}/`));
  await page.getByRole("combobox", { name: zh.sortLabel }).selectOption("oldest");
  const entry = page.locator("details").filter({ hasText: zh.openPair }).last();
  await entry.locator("summary").click();
  await expect(page).toHaveURL(/sort=oldest/);
  const y = await page.evaluate(() => window.scrollY);
  const id = await entry.getAttribute("id");
  await entry.getByRole("link", { name: zh.openPair }).click();
  await expect(page).toHaveURL(site.url(`/qa/${id}/`));
  await page.goBack();
  await expect(page.getByRole("combobox", { name: zh.sortLabel })).toHaveValue("oldest");
  await expect(page.locator("details[open]")).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(y - 150);
  const [word = ""] = pairs[0]?.question.text.match(/\p{Script=Han}{2}/u) ?? [];
  await visit(page, site.url(`/projects/${slug}/?filter=${encodeURIComponent(word)}`));
  await expect(page.getByRole("searchbox").first()).toHaveValue(word);
  await expect(page.locator("[data-entry]:not([hidden])").first()).toContainText(word);
});
