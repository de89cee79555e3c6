/** "Has this been asked?": from the first characters to a link that opens the same answer. */
import type { Locator } from "@playwright/test";
import { headline } from "@/lib/site/wording/headline";
import { middleOfThread, tellingWord } from "../support/knowledge";
import { options, searchBox, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

const marked = (scope: Locator): Promise<string[]> => scope.locator("mark").allTextContents();

/** At least two adjacent characters of a word: filler within it need not be highlighted. */
const partOf = (word: string): RegExp =>
  new RegExp(Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)).join("|"));

test("a word from the middle of a question finds it while it is typed", async ({ page, site, knowledge }) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  const box = searchBox(page);
  await box.pressSequentially(text.slice(0, 2));
  await expect(options(page).first()).toBeVisible();
  await expect(page).toHaveURL(site.url("/"));

  await box.pressSequentially(text.slice(2));
  const first = options(page).first();
  await expect(first).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  expect(await marked(first)).toEqual(expect.arrayContaining([expect.stringMatching(partOf(text))]));
  await expect(box).toHaveAttribute("aria-expanded", "true");
});

test("the list tells project, asker and date of an answer", async ({ page, site, knowledge }) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  await searchBox(page).fill(text);
  const first = options(page).first();
  for (const fact of [pair.project?.name, pair.asker?.name, pair.source.date]) {
    if (fact) await expect(first).toContainText(fact);
  }
});

test("the keyboard opens a result", async ({ page, site, knowledge }) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  const box = searchBox(page);
  await box.pressSequentially(text);
  const first = options(page).first();
  await expect(first).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  await expect(first).toHaveAttribute("aria-selected", "false");
  await box.press("ArrowDown");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(box).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "");
  await expect(box).toBeFocused();
  await box.press("Enter");
  await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    headline(pair.question.text).slice(0, 10),
  );
});

test("a click opens a result, and its copied link opens the same answer", async ({
  page,
  context,
  site,
  knowledge,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  const { text, pair } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  await searchBox(page).pressSequentially(text);
  const first = options(page).first();
  await expect(first).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  await first.click();
  await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));

  await page.getByRole("button", { name: zh.copyLink }).click();
  await expect(page.getByRole("status").filter({ hasText: zh.copied })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(site.url(`/qa/${pair.id}/`));

  const other = await context.newPage();
  await other.goto(link);
  const answer = (where: typeof page) => where.getByRole("region", { name: zh.answer }).textContent();
  expect(await answer(other)).toBe(await answer(page));
  expect((await answer(other))?.length).toBeGreaterThan(10);
});

test("the way back from an answer leads to the same list on the start page", async ({
  page,
  site,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  await searchBox(page).fill(text);
  await options(page).first().click();
  await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));
  await page.goBack();
  await expect(searchBox(page)).toHaveValue(text);
  await expect(options(page).first()).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  // A new visit starts without the earlier state.
  await page.goForward();
  await page.getByRole("banner").getByRole("link").first().click();
  await expect(page).toHaveURL(site.url("/"));
  await expect(searchBox(page)).toHaveValue("");
});

test("a question is copied as Markdown", async ({ page, context, site, knowledge }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  const pair = middleOfThread(knowledge);
  await visit(page, site.url(`/qa/${pair.id}/`));
  await page.getByRole("button", { name: zh.shareMore }).click();
  await page.getByRole("button", { name: zh.copyMarkdown }).click();
  await expect(page.getByRole("status").filter({ hasText: zh.copiedMarkdown })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  // The twin, with the reader's address.
  const twin = await (await fetch(site.url(`/qa/${pair.id}/answer.md`))).text();
  expect(text.split("\n\n").slice(0, -1)).toEqual(twin.split("\n\n").slice(0, -1));
  expect(text).toContain(site.url(`/qa/${pair.id}/`));
});

test("Enter with nothing chosen shows all results", async ({ page, site, knowledge }) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  await searchBox(page).fill(text);
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(site.url(`/search/?q=${encodeURIComponent(text)}`));
  const hit = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.locator("mark") })
    .first();
  await expect(hit.getByRole("link")).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  expect(await marked(hit)).toEqual(expect.arrayContaining([expect.stringMatching(partOf(text))]));
});

test("Escape closes the list, then empties the box", async ({ page, site, knowledge }) => {
  const { text } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  const box = searchBox(page);
  await box.fill(text);
  await expect(options(page).first()).toBeVisible();
  await box.press("Escape");
  await expect(options(page)).toHaveCount(0);
  await expect(box).toHaveValue(text);
  await box.press("Escape");
  await expect(box).toHaveValue("");
});

test("a closed list takes no keys: an arrow opens it again, Enter searches for the text", async ({
  page,
  site,
  knowledge,
}) => {
  const { text } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  const box = searchBox(page);
  await box.fill(text);
  await expect(options(page).first()).toBeVisible();
  await box.press("ArrowDown");
  await expect(box).toHaveAttribute("aria-activedescendant", /./);
  await box.press("Escape");
  await expect(options(page)).toHaveCount(0);
  await expect(box).not.toHaveAttribute("aria-activedescendant");
  await box.press("ArrowDown");
  await expect(options(page).first()).toBeVisible();
  await expect(box, "opened with nothing chosen").not.toHaveAttribute("aria-activedescendant");
  await box.press("ArrowDown");
  await box.blur();
  await expect(options(page)).toHaveCount(0);
  await box.press("Enter");
  await expect(page).toHaveURL(site.url(`/search/?q=${encodeURIComponent(text)}`));
});

test("a question that nobody asked is answered in words", async ({ page, site }) => {
  await visit(page, site.url("/"));
  const query = "zzqxjv";
  await searchBox(page).fill(query);
  await expect(page.getByText(zh.searchEmptyTitle.replace("{query}", query))).toBeVisible();
  await expect(options(page)).toHaveCount(0);
});

test("nothing of the search is fetched before it is used", async ({ page, site, knowledge, watched }) => {
  const ofSearch = () =>
    watched.requests.filter((url) => /^\/search\/./.test(url) && !url.startsWith("/search/?"));
  const pair = middleOfThread(knowledge);
  for (const path of ["/projects/", `/qa/${pair.id}/`, "/weekly/", "/about/", "/"]) {
    await page.goto(site.url(path), { waitUntil: "networkidle" });
    expect(ofSearch(), `search files fetched by ${path}`).toEqual([]);
  }
  await searchBox(page).fill(tellingWord(knowledge).text);
  await expect(options(page).first()).toBeVisible();
  expect(ofSearch()).toContainEqual(expect.stringMatching(/^\/search\/manifest\.json\?build=\w+$/));
});
