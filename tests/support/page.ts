/** Locators by role and by text of the dictionary, as a reader finds things. */
import type { Locator, Page } from "@playwright/test";
import { withNoun } from "@/lib/site/languages/messages";
import { languages } from "@/lib/site/languages/registry";
import type { Dictionary } from "@/lib/site/languages/zh";

/** Returns the texts as a page with the default noun shows them. */
const shown = (texts: Dictionary): Dictionary =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, withNoun(text)])) as Dictionary;

export const zh = shown(languages.zh.messages);
export const en = shown(languages.en.messages);

/** The search box with a list of results, on the start page or in the dialog. */
export const searchBox = (scope: Page | Locator): Locator =>
  scope.getByRole("combobox", { name: zh.searchLabel });

export const hitList = (scope: Page | Locator): Locator =>
  scope.getByRole("listbox", { name: zh.searchHits });

export const options = (scope: Page | Locator): Locator => hitList(scope).getByRole("option");

export const searchDialog = (page: Page): Locator => page.getByRole("dialog", { name: zh.searchLabel });

/** A string with slots as a pattern: `找到 {n} 条` matches any number. */
export function pattern(message: string, values: Record<string, string | number> = {}): RegExp {
  const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const source = message
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = part.match(/^\{(\w+)\}$/)?.[1];
      if (name === undefined) return literally(part);
      return values[name] === undefined ? ".+" : literally(String(values[name]));
    })
    .join("");
  return new RegExp(source);
}

/** Waits until the page is hydrated. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForSelector("html[data-hydrated]", { state: "attached" });
}

/** Opens a page of the site and waits until it is hydrated. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await hydrated(page);
}

/** Holds the requests for matching addresses until the returned function is called. */
export async function hold(page: Page, address: string | RegExp): Promise<() => void> {
  let release = (): void => {};
  const gate = new Promise<void>((open) => {
    release = open;
  });
  await page.route(address, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}
