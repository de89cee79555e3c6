/** A fault of the site's program: the page says so in words, and loads anew on request. */
import { hydrated, zh } from "../support/page";
import { expect, test } from "../support/test";

test("a page whose program fails says so in the site's language, and a press loads it anew", async ({
  page,
  site,
  watched,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("mended")) return;
    window.matchMedia = () => {
      throw new Error("no such luck");
    };
  });
  await page.goto(site.url("/projects/"));
  await page.keyboard.press("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(zh.brokenTitle);
  await expect(page.locator("html")).toHaveAttribute("lang", zh.languageTag);
  await expect(page.getByRole("main")).toContainText(zh.brokenHint);
  watched.forgive(/no such luck/);

  await page.evaluate(() => sessionStorage.setItem("mended", "yes"));
  await page.getByRole("button", { name: zh.searchReload }).click();
  await hydrated(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(zh.projectsTitle);
});
