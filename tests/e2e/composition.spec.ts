/** Chinese input methods: during composition the page does not handle keys. */
import { InputMethod } from "../support/keys";
import { middleOfThread, tellingWord } from "../support/knowledge";
import { options, searchBox, searchDialog, visit } from "../support/page";
import { expect, test } from "../support/test";

test("keys of a composition neither choose, nor search, nor close", async ({ page, site, knowledge }) => {
  const { text, pair } = tellingWord(knowledge);
  const path = `/qa/${middleOfThread(knowledge).id}/`;
  await visit(page, site.url(path));
  await page.keyboard.press("/");
  const box = searchBox(searchDialog(page));
  await expect(box).toBeFocused();
  const composing = await page.evaluateHandle(() => {
    const seen: { key: string; keyCode: number; isComposing: boolean }[] = [];
    document.addEventListener(
      "keydown",
      ({ key, keyCode, isComposing }) => seen.push({ key, keyCode, isComposing }),
      {
        capture: true,
      },
    );
    return seen;
  });

  const method = await InputMethod.on(page);
  await method.compose("zhu'ce");
  await expect(box).toHaveValue("zhu'ce");
  for (const key of ["ArrowDown", "Enter"]) await method.swallowedKey(key);
  // The keys did arrive, as keys of a composition.
  expect(await composing.evaluate((keys) => keys)).toEqual(
    ["ArrowDown", "Enter"].map((key) => ({ key, keyCode: 229, isComposing: true })),
  );
  await expect(searchDialog(page)).toBeVisible();
  await expect(page).toHaveURL(site.url(path));
  await expect(box).toHaveValue("zhu'ce");

  // Escape ends the composition; sent by hand, because Chromium's search fields clear themselves on a real one.
  await box.dispatchEvent("keydown", { key: "Escape", isComposing: true });
  await expect(searchDialog(page)).toBeVisible();

  await method.commit(text);
  await expect(box).toHaveValue(text);
  await expect(options(searchDialog(page)).first()).toHaveAttribute(
    "href",
    `${site.basePath}/qa/${pair.id}/`,
  );
});

test("half a composition is not searched for", async ({ page, site, knowledge, watched }) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  const box = searchBox(page);
  await box.click();
  const method = await InputMethod.on(page);
  for (const part of ["n", "ni", "ni'h", "ni'hao"]) await method.compose(part);
  await expect(box).toHaveValue("ni'hao");
  await expect(box).toHaveAttribute("aria-expanded", "false");
  expect(watched.requests.filter((url) => url.startsWith("/search/terms"))).toEqual([]);
  await method.commit(text);
  await expect(options(page).first()).toHaveAttribute("href", `${site.basePath}/qa/${pair.id}/`);
});

test("the Enter after a composition that Safari reports too late does nothing", async ({
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
  const handled = await box.evaluate((field) => {
    const event = new KeyboardEvent("keydown", {
      key: "Enter",
      keyCode: 229,
      bubbles: true,
      cancelable: true,
    });
    field.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(handled).toBe(false);
  await expect(page).toHaveURL(site.url("/"));
  // The same key without an input method opens the active result.
  await box.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${site.basePath}/qa/`));
});
