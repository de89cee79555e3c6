/** The search on every page. */
import { middleOfThread, tellingWord } from "../support/knowledge";
import { sampled } from "../support/long";
import { options, searchBox, searchDialog, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

test.beforeEach(async ({ page, site, knowledge }) => {
  await visit(page, site.url(`/qa/${middleOfThread(knowledge).id}/`));
});

for (const key of sampled(["Control+k", "Meta+k", "/"], 2)) {
  test(`${key} opens it, Escape closes it and gives the focus back`, async ({ page }) => {
    const share = page.getByRole("button", { name: zh.copyLink });
    await share.focus();
    await page.keyboard.press(key);
    await expect(searchDialog(page)).toBeVisible();
    await expect(searchBox(searchDialog(page))).toBeFocused();
    await expect(searchBox(searchDialog(page))).toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(searchDialog(page)).toBeHidden();
    await expect(share).toBeFocused();
  });
}

test("the trigger in the header opens it", async ({ page }) => {
  await page.getByRole("banner").getByRole("link", { name: zh.askedBefore, exact: true }).click();
  await expect(searchBox(searchDialog(page))).toBeFocused();
});

test("arrows move through the results and around the ends, Enter opens the chosen one", async ({
  page,
  site,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  await page.keyboard.press("/");
  const box = searchBox(searchDialog(page));
  await box.pressSequentially(text);
  const all = options(searchDialog(page));
  await expect(all.first()).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  const chosen = searchDialog(page).getByRole("option", { selected: true });

  await expect(chosen).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await expect(all.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(all.first()).toHaveAttribute("aria-selected", "true");
  await expect(chosen).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));
  await expect(searchDialog(page)).toBeHidden();
});

test("Enter with nothing chosen goes to all results", async ({ page, site, knowledge }) => {
  const { text } = tellingWord(knowledge);
  await page.keyboard.press("Control+k");
  await searchBox(searchDialog(page)).fill(text);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url(`/search/?q=${encodeURIComponent(text)}`));
  await expect(searchDialog(page)).toBeHidden();
});

test("a slash in a text field is a slash", async ({ page }) => {
  await page.keyboard.press("/");
  await expect(searchBox(searchDialog(page))).toBeFocused();
  await page.keyboard.type("a/b");
  await expect(searchBox(searchDialog(page))).toHaveValue("a/b");
});

test("it begins with examples to try", async ({ page, knowledge }) => {
  const [example = ""] = knowledge.site.examples;
  await page.keyboard.press("/");
  await searchDialog(page).getByRole("button", { name: example }).click();
  await expect(searchBox(searchDialog(page))).toHaveValue(example);
  await expect(options(searchDialog(page)).first()).toBeVisible();
});

test("the focus stays in it while it is open", async ({ page }) => {
  await page.keyboard.press("/");
  const dialog = searchDialog(page);
  await expect(searchBox(dialog)).toBeFocused();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused !== document.body && !focused?.closest("dialog");
    });
    expect(outside).toBe(false);
  }
});

test("the number of results is read out", async ({ page, knowledge, engine }) => {
  const { text } = tellingWord(knowledge);
  const { total } = await engine.search(text);
  await page.keyboard.press("/");
  await searchBox(searchDialog(page)).fill(text);
  const said = zh.searchCount.replace("{n}", String(total));
  await expect(searchDialog(page).getByRole("status").filter({ hasText: said })).toBeAttached();
});

test("the key of the slash on Chinese keyboards opens it", async ({ page }) => {
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "、", code: "Slash", bubbles: true, cancelable: true }),
    ),
  );
  await expect(searchBox(searchDialog(page))).toBeFocused();
});

test("only a press that began outside of it closes it", async ({ page, knowledge }) => {
  const { text } = tellingWord(knowledge);
  await page.keyboard.press("/");
  const field = searchBox(searchDialog(page));
  await field.fill(text);
  const box = await field.boundingBox();
  if (!box) throw new Error("The field has no place.");
  await page.mouse.move(box.x + 60, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  await expect(searchDialog(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(searchDialog(page)).toBeHidden();
});

test("a result opens in another tab, and the list stays", async ({ page, context, site, knowledge }) => {
  const { text, pair } = tellingWord(knowledge);
  await page.keyboard.press("/");
  await searchBox(searchDialog(page)).fill(text);
  const first = options(searchDialog(page)).first();
  await expect(first).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  for (const open of [
    () => first.click({ modifiers: ["ControlOrMeta"] }),
    async () => {
      await searchBox(searchDialog(page)).focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Control+Enter");
    },
  ]) {
    const [tab] = await Promise.all([context.waitForEvent("page"), open()]);
    await expect(tab).toHaveURL(site.url(`/qa/${pair.id}/`));
    await tab.close();
    await expect(searchDialog(page)).toBeVisible();
  }
});

test("the menu of a low button opens above it", async ({ page }) => {
  const button = page.getByRole("button", { name: zh.shareMore });
  const bottom = await button.evaluate((element) => element.getBoundingClientRect().bottom);
  await page.setViewportSize({ width: 1280, height: Math.ceil(bottom) + 40 });
  await button.click();
  const item = page.getByRole("button", { name: zh.copyCitation });
  await expect(item).toBeInViewport({ ratio: 1 });
  expect((await item.boundingBox())?.y).toBeLessThan((await button.boundingBox())?.y ?? 0);
});
