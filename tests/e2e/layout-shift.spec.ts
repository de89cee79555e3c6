/** Nothing shifts during hydration: layout shift of at most 0.02 (CLS "good": 0.1). */
import { devices } from "@playwright/test";
import { LANGUAGE_KEY } from "@/lib/site/storage/preferences";
import { kindsOfPages, largestProject, need } from "../support/knowledge";
import { shiftsOf, watchShifts } from "../support/layout";
import { LONG, sampled } from "../support/long";
import { hydrated } from "../support/page";
import { hostPictures, withPicture } from "../support/pictures";
import { expect, test } from "../support/test";

const MOST = 0.02;

const LOOKS = {
  "a phone in English, in the dark": { ...devices["Pixel 7"], colorScheme: "dark", english: true, first: 0 },
  "a desktop": { viewport: { width: 1280, height: 900 }, colorScheme: "light", english: false, first: 2 },
} as const;

for (const [name, { english, first, ...look }] of Object.entries(LOOKS)) {
  test.describe(name, () => {
    // The settings of a phone include a browser, which a group of tests cannot change.
    const { defaultBrowserType: _, ...settings } = { defaultBrowserType: null, ...look };
    test.use(settings);

    test.beforeEach(async ({ page, context }) => {
      await watchShifts(page);
      if (english)
        await context.addInitScript(([key, value]) => localStorage.setItem(key, value), [
          LANGUAGE_KEY,
          "en",
        ] as const);
      // Delay scripts and search files, so that there is a paint before them.
      await context.route(/\/(?:_next\/static\/.*\.js|search\/.*\.json)$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 120));
        await route.continue().catch(() => {});
      });
    });

    test("pages of every kind", async ({ page, context, site, knowledge }) => {
      test.slow();
      await hostPictures(context, site, { alive: true, delay: 200 });
      const last = need(largestProject(knowledge).pairs.at(-1), "question of a project");
      const query = encodeURIComponent("怎么配置");
      const paths = [
        ...kindsOfPages(knowledge)
          .filter(({ kind }) => !kind.startsWith("pair") || kind === "pair: thread")
          .map(({ path }) => path),
        `/qa/${withPicture(knowledge).id}/`,
        `/projects/${largestProject(knowledge).slug}/#${last.id}`,
        `/search/?q=${query}`,
        "/search/?q=zzqxjv",
        `/ask/?title=${query}`,
      ];
      const moved: Record<string, unknown> = {};
      for (const path of sampled(paths, 4, first)) {
        await page.goto(site.url(path), { waitUntil: "networkidle" });
        await hydrated(page);
        const { total, what } = await shiftsOf(page);
        if (total > MOST) moved[path] = { total, what };
      }
      expect(moved).toEqual({});
    });

    test("pictures whose host turns out to be gone while the text is read", {
      tag: english ? [] : LONG,
    }, async ({ page, context, site, knowledge, watched }) => {
      await hostPictures(context, site, { alive: false, delay: 2500 });
      await page.goto(site.url(`/qa/${withPicture(knowledge).id}/`), { waitUntil: "networkidle" });
      await expect(page.locator('.prose img[data-state="lost"]').first()).toBeAttached();
      expect((await shiftsOf(page)).total).toBeLessThanOrEqual(MOST);
      watched.forgive(/ERR_NAME_NOT_RESOLVED/);
    });
  });
}
