/**
 * Pictures of every kind of page (desktop, phone, dark) into `.cache/screenshots/`, and the one of the README into
 * `docs/`. Takes the site in `out/`: run `npm run build` first.
 */
import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { buildSettings, ROOT } from "@/lib/build/settings";
import { run } from "@/lib/cli/run";
import { OWN_CONTENT } from "@/lib/content/home";
import { EXIT } from "@/lib/report/usage";
import { provideChromium, QUIET_FLAGS } from "../run/chromium";
import { thisMachine } from "../run/machine";
import { kindsOfPages, loadKnowledge } from "./knowledge";
import { options, searchBox, visit } from "./page";
import { type Site, serve } from "./site";

const FOLDER = path.join(ROOT, ".cache/screenshots");
const README_PICTURE = path.join(ROOT, "docs/search.png");

const LOOKS: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: {
    viewport: { width: 390, height: 844 },
    colorScheme: "light",
    deviceScaleFactor: 2,
    hasTouch: true,
  },
};

async function withPage(
  browser: Browser,
  look: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce", ...look });
  await use(await context.newPage());
  await context.close();
}

/** Actions before the screenshot is taken. */
const STATES: Record<string, (page: Page, site: Site, query: string) => Promise<void>> = {
  typing: async (page, site, query) => {
    await visit(page, site.url("/"));
    await searchBox(page).fill(query);
    await options(page).first().waitFor();
  },
  dialog: async (page, site, query) => {
    await visit(page, site.url("/about/"));
    await page.keyboard.press("Control+k");
    await searchBox(page.getByRole("dialog")).fill(query);
    await options(page.getByRole("dialog")).first().waitFor();
    await page.keyboard.press("ArrowDown");
  },
  results: async (page, site, query) => {
    await visit(page, site.url(`/search/?q=${encodeURIComponent(query)}`));
    await page.locator("main mark").first().waitFor();
  },
  "nothing-found": async (page, site) => {
    await visit(page, site.url("/search/?q=zzqxjv"));
    await page.getByText("zzqxjv").first().waitFor();
  },
  "not-found": async (page, site) => {
    await visit(page, site.url("/no/such/page/"));
  },
};

await run("screenshots", async () => {
  const settings = buildSettings(process.env);
  const knowledge = await loadKnowledge(OWN_CONTENT);
  const query = knowledge.site.examples[0] ?? "配置";
  const { site, close } = await serve({ ...settings, name: "root", siteUrl: "", content: "own" });
  const browser = await chromium.launch({
    executablePath: await provideChromium(thisMachine),
    args: QUIET_FLAGS,
  });
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await mkdir(path.dirname(README_PICTURE), { recursive: true });
  try {
    for (const [look, settingsOfLook] of Object.entries(LOOKS)) {
      await withPage(browser, settingsOfLook, async (page) => {
        for (const { kind, path: address } of kindsOfPages(knowledge)) {
          await visit(page, site.url(address));
          const name = kind.replace(/[^a-z]+/gi, "-").toLowerCase();
          await page.screenshot({ path: path.join(FOLDER, `${look}-${name}.png`), fullPage: true });
        }
        for (const [name, arrive] of Object.entries(STATES)) {
          await arrive(page, site, query);
          await page.screenshot({ path: path.join(FOLDER, `${look}-${name}.png`) });
        }
      });
    }
    const look = {
      viewport: { width: 1120, height: 800 },
      colorScheme: "light",
      deviceScaleFactor: 1.25,
    } as const;
    await withPage(browser, look, async (page) => {
      await STATES.typing?.(page, site, query);
      await page.screenshot({ path: README_PICTURE, caret: "initial" });
    });
  } finally {
    await browser.close();
    await close();
  }
  const { size } = await stat(README_PICTURE);
  console.log(`${FOLDER}\n${README_PICTURE} (${Math.round(size / 1000)} kB)`);
  return EXIT.success;
});
