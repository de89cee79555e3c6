/** What axe finds on a page (WCAG 2.2 A and AA). */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Those of them that hang on the theme; all others see the same page in both. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** A line for each element that breaks a rule, in the light theme or in the dark one. */
export async function violations(page: Page): Promise<string[]> {
  // What the other mode does for frames costs a new tab each time, and nothing here has any.
  const axe = (): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axe().withTags(TAGS).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axe().withRules(COLOUR_RULES).analyze();
  return Object.entries({ light, dark }).flatMap(([theme, { violations: found }]) =>
    found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme}: ${id}: ${html.slice(0, 160)}`)),
  );
}
