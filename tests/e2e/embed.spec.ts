/** The widget on a page of another origin, with hostile styles and a strict policy (docs/widget.md). */
import type { Page } from "@playwright/test";
import { type HostPage, policyFor, startHostPage } from "../support/host-page";
import { InputMethod } from "../support/keys";
import { need, tellingWord } from "../support/knowledge";
import { en, options, searchBox, searchDialog, visit, zh } from "../support/page";
import type { Site } from "../support/site";
import { expect, exportTest as test } from "../support/test";

interface Opened {
  host: HostPage;
  /** Errors and warnings on the console. */
  problems: string[];
  /** Requested paths of the site. */
  requests: string[];
}

/** Starts a page that embeds the widget; stop it at the end. */
async function openHost(
  page: Page,
  site: Site,
  options: Parameters<typeof startHostPage>[1] = {},
): Promise<Opened> {
  const host = await startHostPage(site.url("/embed.js"), options);
  const opened: Opened = { host, problems: [], requests: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) opened.problems.push(message.text());
  });
  page.on("pageerror", (error) => opened.problems.push(String(error)));
  page.on("request", (request) => {
    if (request.url().startsWith(site.url("/")))
      opened.requests.push(request.url().slice(site.url("").length));
  });
  await page.goto(host.origin);
  await page.waitForFunction(() => "communityQa" in window);
  return opened;
}

const button = (page: Page) => page.locator("community-qa-search").getByRole("link");
const CHINESE = 'lang="zh-CN"';

test("is one small script before it is used, and opens the answer that its dialog finds", async ({
  page,
  site,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  const { host, problems, requests } = await openHost(page, site, { attributes: CHINESE });
  expect(requests).toEqual(["/embed.js"]);
  await button(page).click();
  const dialog = searchDialog(page);
  await expect(searchBox(dialog)).toBeFocused();
  await searchBox(dialog).pressSequentially(text);
  await expect(options(dialog).first()).toHaveAttribute("href", site.url(`/qa/${pair.id}/`));
  expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(["blob:"]);
  expect(problems).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("option", { selected: true })).toHaveCount(1);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    "",
  ]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));
  await host.stop();
});

/** Returns the visible appearance of the open dialog. */
const looksOf = (page: Page) =>
  searchDialog(page).evaluate((dialog) => {
    const elements = [
      dialog,
      ...dialog.querySelectorAll("input, .hit, .hit-title, .hit-snippet, .hit-meta, .kbd"),
    ];
    return elements.map((element) => {
      const { width, height } = element.getBoundingClientRect();
      const size = `${element.className}: ${Math.round(width)} x ${Math.round(height)}`;
      const style = getComputedStyle(element);
      const names =
        "color backgroundColor fontSize fontFamily fontWeight lineHeight letterSpacing wordSpacing textTransform textAlign direction display padding borderTop borderRadius";
      return [size, ...names.split(" ").map((name) => `${name}: ${Reflect.get(style, name)}`)];
    });
  });

test("looks as on the site, whatever the page's styles say", async ({ page, site, knowledge }) => {
  const { text } = tellingWord(knowledge);
  await visit(page, site.url("/about/"));
  await page.keyboard.press("/");
  await searchBox(searchDialog(page)).fill(text);
  await expect(options(searchDialog(page)).first()).toBeVisible();
  const own = await looksOf(page);

  const { host } = await openHost(page, site, { attributes: CHINESE });
  await button(page).dispatchEvent("click");
  await searchBox(searchDialog(page)).fill(text);
  await expect(options(searchDialog(page)).first()).toBeVisible();
  expect(await looksOf(page)).toEqual(own);
  await host.stop();
});

test("searches on the page's thread where its policy allows no worker", async ({ page, site, knowledge }) => {
  const { text, pair } = tellingWord(knowledge);
  const policy = policyFor(site.origin, "");
  const { host, problems } = await openHost(page, site, { attributes: CHINESE, policy });
  await button(page).dispatchEvent("click");
  await searchBox(searchDialog(page)).fill(text);
  await expect(options(searchDialog(page)).first()).toHaveAttribute("href", site.url(`/qa/${pair.id}/`));
  expect(page.workers()).toEqual([]);
  expect(problems.filter((problem) => !/worker/i.test(problem))).toEqual([]);
  await host.stop();
});

test("takes project, language and theme from its attributes", async ({ page, site, knowledge }) => {
  const project = need(knowledge.pairs.find((pair) => pair.project && pair.answer)?.project, "project");
  const attributes = `lang="en" theme="dark" project="${project.slug}" shortcut`;
  const { host } = await openHost(page, site, { attributes, style: "" });
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: en.searchLabel });
  const box = dialog.getByRole("combobox");
  await expect(box).toHaveAttribute("placeholder", en.searchPlaceholder);
  await expect(dialog.getByText(zh.searchIdle)).toBeHidden();
  const [red = 255] =
    (await dialog.evaluate((element) => getComputedStyle(element).backgroundColor)).match(/\d+/g) ?? [];
  expect(Number(red)).toBeLessThan(64);
  await box.fill("?怎么");
  await expect(dialog.locator(".hit-title").first()).toBeVisible();
  const metas = await dialog.locator(".hit-meta").allInnerTexts();
  for (const meta of metas) expect(meta).toContain(project.name);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/search/\\?q=.*&project=${project.slug}$`));
  await host.stop();
});

test("opens with a query, closes with Escape, and leaves keys of an input method alone", async ({
  page,
  site,
  knowledge,
}) => {
  const { text } = tellingWord(knowledge);
  const { host } = await openHost(page, site, { attributes: CHINESE, style: "" });
  await page.evaluate((query) => window.communityQa?.open({ query }), text);
  const dialog = searchDialog(page);
  await expect(searchBox(dialog)).toHaveValue(text);
  await expect(options(dialog).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await button(page).focus();
  await page.keyboard.press("Enter");
  await expect(searchBox(dialog)).toBeFocused();
  const method = await InputMethod.on(page);
  await method.compose("zhu'ce");
  for (const key of ["ArrowDown", "Enter"]) await method.swallowedKey(key);
  await expect(dialog).toBeVisible();
  await method.commit(text);
  await expect(searchBox(dialog)).toHaveValue(text);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(button(page)).toBeFocused();
  await host.stop();
});

test("is themed by properties and parts", async ({ page, site }) => {
  const style = `community-qa-search { --community-qa-paper: rgb(1, 2, 3) }
    community-qa-search::part(dialog) { border-top: 7px solid } community-qa-search::part(button) { height: 77px }`;
  const { host } = await openHost(page, site, { attributes: CHINESE, style });
  expect(await button(page).evaluate((link) => getComputedStyle(link).height)).toBe("77px");
  await button(page).click();
  const looks = await searchDialog(page).evaluate((dialog) => {
    const { backgroundColor, borderTopWidth } = getComputedStyle(dialog);
    return { backgroundColor, borderTopWidth };
  });
  expect(looks).toEqual({ backgroundColor: "rgb(1, 2, 3)", borderTopWidth: "7px" });
  await host.stop();
});

test("leads to the search page where its dialog cannot be had", async ({ page, site }) => {
  const { host } = await openHost(page, site, { attributes: 'project="kiln"', style: "" });
  await page.route("**/search/embed/**", (route) => route.abort());
  await button(page).click();
  await expect(page).toHaveURL(site.url("/search/?project=kiln"));
  await host.stop();
});

test("works without an element, for pages that have a button of their own", async ({ page, site }) => {
  const { host } = await openHost(page, site, { style: "" });
  await page.evaluate(() => {
    document.querySelector("community-qa-search")?.remove();
    window.communityQa?.open({ lang: "zh" });
  });
  await expect(searchBox(searchDialog(page))).toBeFocused();
  await host.stop();
});
