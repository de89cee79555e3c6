/** Corrections that the search offers for the query: operator values, a nearer name, excluded words. */
import type { Locator, Page } from "@playwright/test";
import { largestProject, need } from "../support/knowledge";
import { options, searchBox, searchDialog, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

const box = (page: Page): Locator => page.getByRole("main").getByRole("searchbox", { name: zh.searchLabel });
const searchFor = (query: string): string => `/search/?q=${encodeURIComponent(query)}`;

test("an operator is completed on the search page by a press", async ({ page, site, knowledge }) => {
  const { slug } = largestProject(knowledge);
  await visit(page, site.url("/search/"));
  await box(page).pressSequentially(`project:${slug.slice(0, 2)}`);
  await page.getByRole("list", { name: zh.completions }).getByRole("button", { name: slug }).click();
  await expect(box(page)).toHaveValue(`project:${slug} `);
  await expect(box(page)).toBeFocused();
  await expect(page.locator("main a.hit-link").first()).toBeVisible();
  await expect(page.getByRole("list", { name: zh.completions })).toHaveCount(0);
});

test("an operator is completed in the dialog with the keys", async ({ page, site, knowledge }) => {
  const { slug } = largestProject(knowledge);
  await visit(page, site.url("/about/"));
  await page.keyboard.press("Control+k");
  const field = searchBox(searchDialog(page));
  await field.pressSequentially(`project:${slug.slice(0, -1)}`);
  await expect(options(searchDialog(page)).first()).toContainText(slug);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(`project:${slug} `);
  await expect(field).toBeFocused();
  await expect(searchDialog(page)).toBeVisible();
});

test("a project that there is not is told, and a press takes the nearest", async ({
  page,
  site,
  knowledge,
}) => {
  const { slug } = largestProject(knowledge);
  // Swap the last two letters.
  const typed = slug.replace(/(.)(.)$/, "$2$1");
  await visit(page, site.url(searchFor(`project:${typed}`)));
  await page.getByRole("button", { name: zh.useNearest.replace("{nearest}", slug) }).click();
  await expect(box(page)).toHaveValue(`project:${slug}`);
  await expect(page.locator("main a.hit-link").first()).toBeVisible();
});

test("words that were left out are told, and a press searches for them", async ({ page, site, engine }) => {
  const excluded = need(
    (await engine.search("配置 -怎么")).interpretation.find((item) => item.kind === "excluded"),
    "exclusion",
  );
  expect(excluded).toEqual({ kind: "excluded", words: ["怎么"] });
  await visit(page, site.url(searchFor("配置 -怎么")));
  await expect(page.getByText(zh.understoodExcluded.replace("{words}", "怎么"))).toBeVisible();
  await page.getByRole("button", { name: zh.undoExcluded }).click();
  await expect(box(page)).toHaveValue("配置 怎么");
  await expect(page.getByRole("button", { name: zh.undoExcluded })).toHaveCount(0);
});

test("on a phone the filters are behind a button, and the first result is in sight", async ({
  page,
  site,
  knowledge,
}) => {
  const { pairs } = largestProject(knowledge);
  const [word = ""] = pairs[0]?.question.text.match(/\p{Script=Han}{2}/u) ?? [];
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, site.url(searchFor(word)));
  const first = page.locator("main a.hit-link").first();
  await expect(first).toBeInViewport();
  const filters = page.getByRole("dialog", { name: zh.searchFilters });
  await expect(filters).toHaveCount(0);
  await page.getByRole("button", { name: zh.searchFilters }).click();
  await expect(filters.getByRole("link").first()).toBeVisible();
});
