/** Language and theme. */
import type { Page } from "@playwright/test";
import { languages } from "@/lib/site/languages/registry";
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
  const count = languages.en.messages.searchCount.replace("{n}", String(total)).split("{")[0] ?? "";
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

/** Records the main heading of a page in every frame, from the first one. */
async function watchHeadings(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenHeadings: seen });
    const look = () => {
      const shown = document.querySelector("main h1");
      if (shown instanceof HTMLElement && getComputedStyle(shown).visibility === "visible")
        seen.add(shown.innerText);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => [...Reflect.get(window, "seenHeadings")]);
}

test("a remembered language is there before the first paint", async ({ page, site }) => {
  await visit(page, site.url("/"));
  await page.getByRole("button", { name: "English" }).click();
  await expect(heading(page)).toHaveText(en.askedBefore);
  const seen = await watchHeadings(page);
  await visit(page, site.url("/about/"));
  await page.waitForTimeout(300);
  expect(await seen()).toEqual([en.aboutTitle]);
  await expect(page).toHaveTitle(new RegExp(`^${en.aboutTitle} · `));
});

test.describe("a first visit by somebody who reads English", () => {
  test.use({ locale: "en-US" });

  test("is in English, from the first frame on", async ({ page, site, watched }) => {
    const seen = await watchHeadings(page);
    await page.route("**/texts/*.js", async (route) => {
      await new Promise((later) => setTimeout(later, 400));
      await route.continue();
    });
    await visit(page, site.url("/ask/"));
    await page.waitForTimeout(300);
    expect(await seen()).toEqual([en.askTitle]);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("button", { name: zh.languageName })).toBeVisible();
    expect(watched.requests.filter((address) => address.includes("/texts/"))).toHaveLength(1);
    // Only an explicit choice is stored: with another browser language, the next visit starts over.
    expect(await page.evaluate(() => localStorage.getItem("qa.language"))).toBeNull();
  });

  test("is in the default language where its texts cannot be had", async ({ page, site, watched }) => {
    await page.route("**/texts/*.js", (route) => route.abort());
    await visit(page, site.url("/about/"));
    await expect(heading(page)).toHaveText(zh.aboutTitle);
    await expect(page.locator("html")).toHaveAttribute("lang", zh.languageTag);
    await page.getByRole("button", { name: en.languageName }).click();
    await expect(heading(page)).toHaveText(zh.aboutTitle);
    watched.forgive(/ERR_FAILED|Failed to load/);
  });

  test("shifts nothing", async ({ page, site, knowledge }) => {
    await page.addInitScript(() => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
        Object.assign(window, { shifted: sum });
      }).observe({ type: "layout-shift", buffered: true });
    });
    await visit(page, site.url(`/qa/${knowledge.pairs[0]?.id}/`));
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => Reflect.get(window, "shifted") ?? 0)).toBe(0);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("is in the default language", async ({ page, site }) => {
      await page.goto(site.url("/about/"));
      await expect(heading(page)).toHaveText(zh.aboutTitle);
      await expect(heading(page)).toBeVisible();
    });
  });
});
