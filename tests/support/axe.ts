/** Violations that axe finds on a page (WCAG 2.2 A and AA). */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules that depend on the theme; for all others both themes are equal. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Returns a line for each element that violates a rule, in the light or the dark theme. */
export async function violations(page: Page): Promise<string[]> {
  // Non-legacy mode opens a new tab each time for frames, and no page here has any.
  const axe = (): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axe().withTags(TAGS).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axe().withRules(COLOUR_RULES).analyze();
  return Object.entries({ light, dark }).flatMap(([theme, { violations: found }]) =>
    found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme}: ${id}: ${html.slice(0, 160)}`)),
  );
}
