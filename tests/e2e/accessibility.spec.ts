/** What axe finds on every kind of page, in both themes (WCAG 2.2 A and AA). */
import { violations } from "../support/axe";
import { kindsOfPages } from "../support/knowledge";
import { isLong, sampled } from "../support/long";
import { options, searchBox, searchDialog, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

test("every kind of page", async ({ page, site, knowledge }) => {
  test.slow();
  const found: Record<string, string[]> = {};
  for (const { kind, path } of sampled(kindsOfPages(knowledge), 3, 1)) {
    await visit(page, site.url(path));
    const list = await violations(page);
    if (list.length > 0) found[kind] = list;
  }
  expect(found).toEqual({});
});

test("results below the box, in the dialog, on the search page, and an unfolded question", async ({
  page,
  site,
}) => {
  test.slow();
  // A word of many questions: its list is longer than the window and scrolls.
  const query = "配置";
  const found: Record<string, string[]> = {};
  const look = async (what: string) => {
    const list = await violations(page);
    if (list.length > 0) found[what] = list;
  };
  // The list below the box of the start page is that of the dialog.
  if (isLong) {
    await visit(page, site.url("/"));
    await searchBox(page).fill(query);
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await look("list");
  }
  await visit(page, site.url("/about/"));
  await page.keyboard.press("/");
  await searchBox(searchDialog(page)).fill(query);
  await expect(options(searchDialog(page)).first()).toBeVisible();
  await look("dialog");
  await visit(page, site.url(`/search/?q=${encodeURIComponent(query)}`));
  await expect(page.locator("main mark").first()).toBeVisible();
  await look("search page");
  await visit(page, site.url("/projects/"));
  await page.locator("main li a").first().click();
  await page.getByRole("button", { name: zh.expandAll }).click();
  await look("project");
  expect(found).toEqual({});
});
