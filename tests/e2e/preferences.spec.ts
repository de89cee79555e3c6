/** Language and theme. */
import type { Page } from "@playwright/test";
import { dictionaries } from "@/lib/site/languages/dictionary";
import { tellingWord } from "../support/knowledge";
import { en, pattern, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });

test("the interface turns to English and back, and remembers it", async ({ page, site }) => {
  await visit(page, site.url("/"));
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(heading(page)).toHaveAccessibleName(zh.askedBefore);

  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(heading(page)).toHaveAccessibleName(en.askedBefore);
  await expect(page.getByRole("combobox", { name: en.searchLabel })).toHaveAttribute(
    "placeholder",
    en.searchPlaceholder,
  );

  await page
    .getByRole("navigation", { name: en.mainNavigation })
    .getByRole("link", { name: en.navProjects })
    .click();
  await expect(page).toHaveURL(site.url("/projects/"));
  await expect(heading(page)).toHaveAccessibleName(en.projectsTitle);
  await visit(page, site.url("/about/"));
  await expect(heading(page)).toHaveAccessibleName(en.aboutTitle);

  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await page.reload();
  await expect(heading(page)).toHaveAccessibleName(zh.aboutTitle);
});

test("search works in English", async ({ page, site, knowledge, engine }) => {
  const { text } = tellingWord(knowledge);
  await visit(page, site.url("/search/"));
  await page.getByRole("button", { name: "English" }).click();
  const box = page.getByRole("main").getByRole("searchbox", { name: en.searchLabel });
  await box.fill(text);
  const { total } = await engine.search(text);
  const count = dictionaries.en.searchCount.replace("{n}", String(total)).split("{")[0] ?? "";
  await expect(page.getByText(pattern(count)).filter({ visible: true }).first()).toBeVisible();
});

test("the theme goes from the system's to light to dark, and is remembered", async ({ page, site }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const toggle = (theme: string) => page.getByRole("button", { name: pattern(zh.themeLabel, { theme }) });
  await visit(page, site.url("/"));
  const light = await paper();
  await toggle(zh.themeSystem).click();
  await toggle(zh.themeLight).click();
  await expect(toggle(zh.themeDark)).toBeVisible();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();

  await visit(page, site.url("/about/"));
  expect(await paper()).toBe(dark);
  await toggle(zh.themeDark).click();
  await expect.poll(paper).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(paper).toBe(dark);
});

test("a remembered choice is there before the first paint", async ({ page, site }) => {
  await visit(page, site.url("/"));
  await page.getByRole("button", { name: "English" }).click();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenLanguages: seen });
    new PerformanceObserver((list) => {
      if (list.getEntries().length > 0) seen.push(document.documentElement.dataset.lang ?? "");
    }).observe({ type: "paint", buffered: true });
  });
  await page.goto(site.url("/about/"));
  await page.waitForFunction(
    () => (window as unknown as { seenLanguages: string[] }).seenLanguages.length > 0,
  );
  const seen = await page.evaluate(() => (window as unknown as { seenLanguages: string[] }).seenLanguages);
  expect(new Set(seen)).toEqual(new Set(["en"]));
});
