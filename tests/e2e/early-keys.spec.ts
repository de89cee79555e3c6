/** Typing right after the shortcut, and before hydration: no character is lost. */
import type { Page } from "@playwright/test";
import { InputMethod, type Key, rush, slowDown } from "../support/keys";
import { middleOfThread, tellingWord } from "../support/knowledge";
import { sampled } from "../support/long";
import { hydrated, options, searchBox, searchDialog, visit } from "../support/page";
import { expect, test } from "../support/test";

const typed = (text: string): Key[] => Array.from(text, (key) => ({ key }));

const SHORTCUTS: Record<string, Key> = { "/": { key: "/" }, "Ctrl+K": { key: "k", control: true } };

for (const [name, shortcut] of sampled(Object.entries(SHORTCUTS), 2)) {
  test(`what is typed right after ${name} on a slow device is all in the box`, async ({
    page,
    site,
    knowledge,
  }) => {
    await visit(page, site.url(`/qa/${middleOfThread(knowledge).id}/`));
    await slowDown(page, 20);
    await rush(page, [shortcut, ...typed("jraft a/b 1")]);
    await expect(searchBox(searchDialog(page))).toHaveValue("jraft a/b 1");
    await slowDown(page, 1);
    await expect(options(searchDialog(page)).first()).toBeVisible();
  });
}

/** Opens a page whose scripts are held back until the test releases them. */
async function openAsleep(page: Page, url: string): Promise<() => Promise<void>> {
  let wake = (): void => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route("**/_next/static/chunks/**/*.js", async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(url, { waitUntil: "commit" });
  await page.getByRole("contentinfo").waitFor();
  return async () => {
    wake();
    await hydrated(page);
  };
}

test("what is typed before the page is alive is searched for when it is", async ({
  page,
  site,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  const wake = await openAsleep(page, site.url(`/qa/${middleOfThread(knowledge).id}/`));
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  const dialog = searchDialog(page);
  await expect(searchBox(dialog)).toHaveValue(text);
  await wake();
  await expect(searchBox(dialog)).toBeFocused();
  await expect(searchBox(dialog)).toHaveValue(text);
  await expect(options(dialog).first()).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
  // The next opening keeps no state of this one.
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(searchBox(dialog)).toHaveValue("");
});

test("a composition goes on while the page comes alive", async ({ page, site, knowledge }) => {
  const { text, pair } = tellingWord(knowledge);
  const wake = await openAsleep(page, site.url("/about/"));
  await page.keyboard.press("/");
  const box = searchBox(searchDialog(page));
  const method = await InputMethod.on(page);
  for (const part of ["z", "zh", "zhu"]) await method.compose(part);
  await method.swallowedKey("/");
  await wake();
  await method.compose("zhu'ce");
  await expect(box).toHaveValue("zhu'ce");
  await method.commit(text);
  await expect(box).toHaveValue(text);
  await expect(options(searchDialog(page)).first()).toHaveAttribute(
    "href",
    `${site.basePath}/qa/${pair.id}/`,
  );
});

test("a trigger opens the dialog before the page is alive", async ({ page, site }) => {
  const wake = await openAsleep(page, site.url("/about/"));
  await page.getByRole("banner").locator("[data-opens-search]").click();
  await expect(searchBox(searchDialog(page))).toBeFocused();
  await wake();
  await expect(searchDialog(page).getByRole("list").first()).toBeVisible();
  await expect(page).toHaveURL(site.url("/about/"));
});
