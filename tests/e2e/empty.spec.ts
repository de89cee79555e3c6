/** A knowledge base without a single post. */
import { builtMessage } from "@/lib/site/languages/built";
import { searchBox, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

for (const path of ["/", "/projects/", "/weekly/"]) {
  test(`${path} says that there is nothing yet, and how to fill it`, async ({ page, site }) => {
    await visit(page, site.url(path));
    await expect(page.getByText(zh.emptyTitle)).toBeVisible();
    await expect(page.getByText(builtMessage("emptyHint"))).toBeVisible();
  });
}

test("a search finds nothing and does not fail", async ({ page, site }) => {
  await visit(page, site.url("/"));
  await searchBox(page).fill("配置");
  await expect(page.getByText(zh.searchEmptyTitle.replace("{query}", "配置"))).toBeVisible();
});

test("the other pages stand", async ({ page, site }) => {
  for (const path of ["/about/", "/ask/", "/search/", "/qa/0/", "/projects/0/", "/weekly/0/"]) {
    const response = await page.goto(site.url(path));
    expect(response?.status(), path).toBe(200);
  }
});
