/** Long parts of pages stand in their HTML alone: reached by a link, they are there as on a page that was opened. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { largestProject } from "../support/knowledge";
import { en, visit, zh } from "../support/page";
import { expect, exportTest, test } from "../support/test";

exportTest("the data of a page that lists answers does not hold them", async ({ target, knowledge }) => {
  const { slug, pairs } = largestProject(knowledge);
  const folder = path.join(target.out, "projects", slug);
  const page = await readFile(path.join(folder, "index.html"), "utf8");
  const data = await readFile(path.join(folder, "index.txt"), "utf8");
  for (const { id } of pairs) {
    expect(page).toContain(`id="${id}"`);
    expect(data).not.toContain(id);
  }
});

const list = (page: Page) => page.locator("[data-part=list]");

test.describe("a list that a link led to", () => {
  test.beforeEach(async ({ page, site, knowledge }) => {
    const { slug, name } = largestProject(knowledge);
    await visit(page, site.url("/projects/"));
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
    await expect(page).toHaveURL(site.url(`/projects/${slug}/`));
  });
  const stayed = (page: Page) => page.evaluate(() => "stayed" in window);

  test("is that of the page, and its links are followed as any others", async ({ page, site, knowledge }) => {
    const { pairs } = largestProject(knowledge);
    await expect(list(page).locator("[data-entry]")).toHaveCount(pairs.length);
    const entry = list(page).locator("details").first();
    const id = await entry.getAttribute("id");
    await entry.locator("summary").click();
    await entry.getByRole("link", { name: zh.openPair }).click();
    await expect(page).toHaveURL(site.url(`/qa/${id}/`));
    expect(await stayed(page)).toBe(true);
    await page.goBack();
    await expect(list(page).locator("[data-entry]")).toHaveCount(pairs.length);
    expect(await stayed(page)).toBe(true);
  });

  test("turns with the language, there and back", async ({ page }) => {
    const entry = list(page).locator("details").first();
    await entry.locator("summary").click();
    const turn = async (name: string) => page.getByRole("button", { name }).first().click();
    await turn("English");
    await expect(entry.getByText(en.openPair)).toBeVisible();
    await turn("中文");
    await expect(entry.getByText(zh.openPair)).toBeVisible();
  });
});

test("a page whose HTML is of another build is opened as a document", async ({ page, site, knowledge }) => {
  const { slug, name, pairs } = largestProject(knowledge);
  await visit(page, site.url("/projects/"));
  let asked = 0;
  await page.route(`**/projects/${slug}/?_rsc=*`, (route) => {
    asked++;
    return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>another build</title>" });
  });
  await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
  await expect(list(page).locator("[data-entry]")).toHaveCount(pairs.length);
  expect(asked).toBeGreaterThan(0);
});
