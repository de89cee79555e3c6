/** Asking a new question; the browser's storage; no network; the language of the title. */
import { tellingWord } from "../support/knowledge";
import { en, options, searchBox, searchDialog, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

test("a question that nobody asked yet goes to its project, with the answers that were looked at", async ({
  page,
  site,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, site.url("/search/?q=zzqxjv"));
  await page.getByRole("main").getByRole("link", { name: zh.searchAsk }).click();
  await expect(page).toHaveURL(site.url("/ask/"));
  const title = page.getByLabel(zh.askQuestion);
  await expect(title).toHaveValue("zzqxjv");
  await expect(page.locator("#similar ~ p").filter({ hasText: zh.askSimilarNone }).first()).toBeVisible();
  await title.fill(text);
  const similar = page.getByRole("region", { name: zh.askSimilar });
  await expect(similar.getByRole("link", { name: zh.askThisOne }).first()).toHaveAttribute(
    "href",
    `${site.basePath}/qa/${pair.id}/`,
  );
  await expect(similar.getByRole("status").filter({ hasText: /相似/ })).toBeAttached();
  await similar.getByRole("link", { name: zh.askThisOne }).first().click();
  await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get("search-terms")?.size ?? 0))
    .toBeGreaterThan(0);
  await page.goBack();
  await expect(title).toHaveValue(text);
  await expect(similar.getByText(zh.askSeen)).toBeVisible();
  await page.getByLabel(zh.askProject).selectOption("ferry");
  const go = page.getByRole("link", { name: zh.askGo.replace("{place}", "bluestone-io/ferry") });
  const url = new URL((await go.getAttribute("href")) ?? "");
  expect(url.searchParams.get("title")).toBe(text);
  expect(url.searchParams.get("body")).toContain(`${site.origin}${site.basePath}/qa/${pair.id}/`);
  // A question in the address sets an earlier draft aside.
  await visit(page, site.url("/ask/?title=another&project=strata"));
  await expect(title).toHaveValue("another");
  await expect(page.getByLabel(zh.askProject)).toHaveValue("strata");
  await page.getByRole("button", { name: zh.askDraftBack }).click();
  await expect(title).toHaveValue(text);
  await page.reload();
  await expect(title).toHaveValue(text);
  await page.getByRole("button", { name: zh.askDraftClear }).click();
  await expect(title).toHaveValue("");
  await expect(title).toBeFocused();
});
test("no key acts while a title is being composed", async ({ page, site, watched }) => {
  await visit(page, site.url("/ask/"));
  const title = page.getByLabel(zh.askQuestion);
  await title.focus();
  const input = await page.context().newCDPSession(page);
  for (const t of ["n", "ni", "ni'h"])
    await input.send("Input.imeSetComposition", {
      text: t,
      selectionStart: t.length,
      selectionEnd: t.length,
    });
  for (const type of ["rawKeyDown", "keyUp"] as const)
    await input.send("Input.dispatchKeyEvent", {
      type,
      key: "Enter",
      code: "Enter",
      windowsVirtualKeyCode: 229,
    });
  await expect(title).toBeFocused();
  // The unfinished composition was never searched.
  expect(watched.requests.filter((path) => path.startsWith("/search/terms"))).toEqual([]);
  await input.send("Input.insertText", { text: "快照" });
  await expect(title).toHaveValue("快照");
  await expect(page.locator(".ask-similar .hit").first()).toBeVisible();
  await title.press("Enter");
  await expect(page.getByLabel(zh.askDetails)).toBeFocused();
});
test("recent searches and starred answers are kept, used again and cleared", async ({
  page,
  site,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, site.url("/about/"));
  await page.keyboard.press("/");
  const dialog = searchDialog(page);
  await searchBox(dialog).fill(text);
  await expect(options(dialog).first()).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+s");
  await expect(options(dialog).first()).toContainText(zh.starred);
  await expect(dialog.getByRole("status").filter({ hasText: zh.starAdded })).toBeAttached();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));
  await page.keyboard.press("/");
  await expect(options(dialog)).toHaveCount(2);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(searchBox(dialog)).toHaveValue(text);
  await expect(searchBox(dialog)).toBeFocused();
  await searchBox(dialog).fill("");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Delete");
  await expect(options(dialog)).toHaveCount(1);
  await dialog.getByRole("button", { name: zh.storedClearStars }).click();
  await expect(options(dialog)).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
test("a search without network says so, and goes on when there is one", async ({
  page,
  site,
  context,
  watched,
}) => {
  await visit(page, site.url("/about/"));
  await context.setOffline(true);
  await page.keyboard.press("/");
  const dialog = searchDialog(page);
  await searchBox(dialog).fill("配置");
  await expect(dialog.getByText(zh.searchOfflineTitle).first()).toBeVisible();
  await context.setOffline(false);
  await expect(options(dialog).first()).toBeVisible();
  watched.forgive(/./);
});
test("the page title follows the language", async ({ page, site, knowledge }) => {
  await visit(page, site.url("/ask/"));
  await page.getByRole("button", { name: en.languageName }).click();
  await expect(page).toHaveTitle(`${en.askTitle} · ${knowledge.site.title.en}`);
  await page.getByRole("banner").getByRole("link", { name: en.navProjects }).click();
  await expect(page).toHaveTitle(`${en.projectsTitle} · ${knowledge.site.title.en}`);
  await page.getByRole("button", { name: zh.languageName }).click();
  await expect(page).toHaveTitle(`${zh.projectsTitle} · ${knowledge.site.title.zh}`);
});

test("a new question from the search takes the place of the draft, which is put aside", async ({
  page,
  site,
}) => {
  await visit(page, site.url("/ask/"));
  await page.getByLabel(zh.askQuestion).fill("从前的问题怎么写？");
  await page.getByRole("banner").getByRole("link", { name: zh.navProjects }).click();
  await page.keyboard.press("/");
  const dialog = searchDialog(page);
  await searchBox(dialog).fill("zzqxjv");
  await dialog.getByRole("link", { name: zh.searchAsk }).click();
  await expect(page.getByLabel(zh.askQuestion)).toHaveValue("zzqxjv");
  await page.getByRole("button", { name: zh.askDraftBack }).click();
  await expect(page.getByLabel(zh.askQuestion)).toHaveValue("从前的问题怎么写？");
});
