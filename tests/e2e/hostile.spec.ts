/**
 * A site of malicious posts, without the policy that would block scripts: nothing runs, nothing is fetched, nothing
 * breaks out of its place, and the pages stay usable.
 */
import type { Page } from "@playwright/test";
import { readExport } from "../support/export";
import { faultsOf } from "../support/faults";
import { HOSTILE_TEXTS } from "../support/hostile";
import { isLong, sampled } from "../support/long";
import { en, hydrated, searchBox, visit, zh } from "../support/page";
import { expect, exportTest, test } from "../support/test";

/** Fails the test if anything from a post runs, prompts or fetches. */
async function guard(page: Page): Promise<() => Promise<void>> {
  const told: string[] = [];
  page.on("dialog", (dialog) => {
    told.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().includes("pwned.invalid")) told.push(request.url());
  });
  return async () => {
    expect(await page.evaluate(() => Reflect.get(window, "__pwned"))).toBeUndefined();
    expect(told).toEqual([]);
  };
}

/** Returns the structure of a page, independent of its texts. */
const skeleton = (page: Page) =>
  page.evaluate(() => ({
    parts: [...document.body.children]
      .map(({ tagName }) => tagName)
      .filter((name) => !/^(SCRIPT|LINK|NEXT-|DIV)/.test(name)),
    inMain: document.querySelectorAll(
      ".prose :is(main, header, footer, form, iframe, h1 *, article, nav, script, style, svg)",
    ).length,
    shadowed: [
      document.getElementById,
      document.querySelector,
      document.body,
      document.cookie,
      window.self,
    ].filter((each) => each instanceof HTMLElement && each !== document.body).length,
  }));

test("on no page does anything of a post run, fetch, leave its place or widen the page", async ({
  page,
  site,
  target,
}) => {
  test.setTimeout(300_000);
  const { pages } = await readExport(target);
  const whole = await guard(page);
  await visit(page, site.url("/about/"));
  const wanted = await skeleton(page);
  expect(wanted.parts).toContain("MAIN");
  // The pages of source issues and projects contain the texts of all their pairs, so a part of the single ones suffices.
  const step = isLong ? 5 : 50;
  const paths = [...pages.keys()]
    .sort()
    .filter((path, i) => !/^\/(?:qa|404|_not)/.test(path) || i % step === 0);
  await page.setViewportSize({ width: 390, height: 844 });
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(site.url(path), { waitUntil: "load" });
    expect({ path, ...(await skeleton(page)) }).toEqual({ path, ...wanted });
    const excess = await page.evaluate(() => {
      for (const each of document.querySelectorAll("details")) each.open = true;
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    if (excess > 0) wide.push(`${path}: ${excess} px`);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>(".prose *"))
        for (const type of ["mouseover", "focus", "toggle", "error"]) each.dispatchEvent(new Event(type));
    });
  }
  await hydrated(page);
  await whole();
  expect(wide).toEqual([]);
  expect(paths.length).toBeGreaterThan(isLong ? 40 : 20);
});

/** The page's own frame of a code block, with its button. */
const CODE_FRAME =
  /<div class="code">(<pre[\s\S]*?<\/pre>)<button [^>]*data-copy-code[^>]*>[^<]*<\/button><\/div>/g;

/** What the page adds to sanitised HTML (`lib/site/post-html.ts`). */
const OWN_ATTRIBUTES = / (?:(?:role|tabindex|aria-label|data-align)="[^"]*"|data-bare(?=[ >]))/g;

exportTest("what posts hold is harmless in every page and file", async ({ target }) => {
  const { pages } = await readExport(target);
  let texts = 0;
  for (const { path, html } of pages.values()) {
    for (const [, prose = ""] of html
      .replace(CODE_FRAME, "$1")
      .matchAll(/<div class="prose[^>]*>([\s\S]*?)<\/div>(?=<\/(?:div|section|article)|<)/g)) {
      texts++;
      expect(faultsOf(prose.replace(OWN_ATTRIBUTES, "")), path).toEqual([]);
    }
  }
  expect(texts).toBeGreaterThan(200);
});

test("feeds and lists are well-formed, and data is data", async ({ page, site, target }) => {
  const { files } = await readExport(target);
  await visit(page, site.url("/about/"));
  for (const file of files) {
    if (!/\.(?:xml|json|webmanifest)$/.test(file) || /^api\/pairs\//.test(file)) continue;
    const fault = await page.evaluate(
      async (address) => {
        const text = await (await fetch(address)).text();
        if (!address.endsWith(".xml")) return typeof JSON.parse(text) === "object" ? null : text;
        const parsed = new DOMParser().parseFromString(text, "application/xml");
        const wrong = parsed.querySelector("parsererror, script, [onerror]");
        const links = [...parsed.querySelectorAll("[href]")].map((each) => each.getAttribute("href") ?? "");
        return wrong?.textContent ?? links.find((href) => !/^https?:/.test(href)) ?? null;
      },
      site.url(`/${file}`),
    );
    expect(fault, file).toBeNull();
  }
  await page.goto(site.url("/"));
  for (const text of await page.locator('script[type="application/ld+json"]').allTextContents())
    expect(JSON.parse(text)).toHaveProperty("@context");
});

test("whatever is searched for or stands in an address is text", async ({ page, site, watched }) => {
  test.slow();
  const whole = await guard(page);
  for (const text of sampled(HOSTILE_TEXTS, 12)) {
    const given = encodeURIComponent(text);
    await visit(
      page,
      site.url(`/search/?q=${given}&project=constructor&asker=${given}&year=${given}&answered=__proto__`),
    );
    await expect(page.getByRole("main")).toBeVisible();
  }
  await visit(page, site.url("/search/?q=回答&project=valueof"));
  await visit(page, site.url("/search/?q=%E0%A4%A&project=%00&%ff"));
  for (const text of HOSTILE_TEXTS.slice(0, 4)) {
    const given = encodeURIComponent(text);
    await visit(page, site.url(`/ask/?title=${given}&details=${given}&project=constructor`));
    await expect(page.getByLabel(zh.askQuestion)).toHaveValue(text.replace(/\s+/g, " ").trim());
    const go = page.locator(".ask-finish a[href*='github.com']");
    if ((await go.count()) > 0)
      expect(await go.getAttribute("href")).toMatch(/^https:\/\/github\.com\/[\w./-]+\/issues\/new\?/);
  }
  await whole();
  expect(watched.problems).toEqual([]);
});

test("whatever a browser kept is taken or left, and does nothing", async ({ page, site }) => {
  const whole = await guard(page);
  const kept = [
    "",
    "null",
    "{",
    '"x"',
    "[".repeat(100_000),
    JSON.stringify(HOSTILE_TEXTS),
    JSON.stringify(Array(3_000).fill("字".repeat(100))),
    JSON.stringify(
      HOSTILE_TEXTS.map((text) => ({ id: "../../x", question: text, project: text, date: text })),
    ),
    JSON.stringify(
      HOSTILE_TEXTS.map((text, i) => ({ id: `a-${i}`, question: text, project: text, date: "2020-01-01" })),
    ),
    JSON.stringify({
      title: HOSTILE_TEXTS[0],
      details: HOSTILE_TEXTS[1],
      project: "constructor",
      opened: HOSTILE_TEXTS,
    }),
    '{"__proto__":{"title":"x"},"title":{"toString":1},"opened":[{"id":"a","question":"<b>x</b>"}]}',
  ];
  for (const value of sampled(kept, 5)) {
    await page.goto(site.url("/about/"));
    await page.evaluate((text) => {
      for (const key of ["qa.recent", "qa.stars", "qa.draft", "qa.language", "qa.theme"])
        localStorage.setItem(key, text);
      sessionStorage.setItem("qa.marked", text);
    }, value);
    await visit(page, site.url("/"));
    await searchBox(page).focus();
    await expect(page.getByRole("main")).toBeVisible();
    await visit(page, site.url("/ask/"));
    await expect(page.getByLabel(new RegExp(`${zh.askQuestion}|${en.askQuestion}`))).toBeVisible();
  }
  await whole();
});
