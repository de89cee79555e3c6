/**
 * The items that posts hold besides questions: below the answers of a search, on an issue's page, on a project's page.
 */
import { fill } from "@/lib/site/languages/messages";
import { visit, zh } from "../support/page";
import { expect, test } from "../support/test";

const TITLE = fill(zh.itemsTitle);
const RELEASE = "Lantern 2.3.0";
const isItemsFile = (address: string): boolean => /\/search\/items\/.*\.json/.test(address);

test("a search without a good answer shows it below the answers, by kind", async ({
  page,
  site,
  watched,
}) => {
  await visit(page, site.url("/search/?q=Lantern%202.3.0"));
  const also = page.getByRole("region", { name: TITLE });
  await expect(also.getByRole("link", { name: RELEASE })).toBeVisible();
  expect(watched.requests.filter(isItemsFile)).toHaveLength(1);
  const last = page.locator("a.hit-link").last();
  if (await last.count()) {
    const answer = await last.boundingBox();
    const list = await also.boundingBox();
    expect(list?.y ?? 0).toBeGreaterThan(answer?.y ?? Number.POSITIVE_INFINITY);
  }
});

test("a search with a good answer fetches it only when the reader opens it", async ({
  page,
  site,
  watched,
}) => {
  await visit(page, site.url("/search/"));
  await page.getByRole("main").getByRole("searchbox").fill("上报的链路里带着手机号，怎么脱敏");
  await expect(page.locator("a.hit-link").first()).toBeVisible();
  const button = page.getByRole("button", { name: TITLE });
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await page.waitForLoadState("networkidle");
  expect(watched.requests.filter(isItemsFile)).toEqual([]);
  await button.click();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect.poll(() => watched.requests.filter(isItemsFile).length).toBe(1);
});

test("kinds narrow the list, one at a time", async ({ page, site }) => {
  await visit(page, site.url("/search/?q=Lantern"));
  const also = page.getByRole("region", { name: TITLE });
  const chip = also.getByRole("button", { name: zh.itemReleases });
  await chip.click();
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await expect(also.getByRole("listitem")).toHaveText([new RegExp(RELEASE)]);
  await chip.click();
  await expect(also.getByRole("listitem")).not.toHaveCount(1);
});

test("an issue says what else it held, a project's page folds it, with the age of tasks", async ({
  page,
  site,
}) => {
  await visit(page, site.url("/weekly/20240531/"));
  const tasks = page.getByRole("region", { name: zh.itemTasks });
  await expect(tasks.getByRole("link")).toHaveAttribute("href", /lantern\/issues\/77$/);
  await expect(tasks).toContainText("2024-05-31");

  await visit(page, site.url("/projects/lantern/"));
  const releases = page.locator("details", { has: page.getByRole("heading", { name: zh.itemReleases }) });
  await expect(releases.getByRole("link", { name: RELEASE })).toBeHidden();
  await releases.locator("summary").click();
  await expect(releases.getByRole("link", { name: RELEASE })).toBeVisible();
  await expect(releases).toContainText("2024-05-31");
});
