/** The page of the starred answers, and the pages of people who asked more than once. */
import type { Page } from "@playwright/test";
import { listAskers } from "@/lib/knowledge/askers";
import { paths } from "@/lib/site/addresses/paths";
import { builtMessage } from "@/lib/site/languages/built";
import { headline } from "@/lib/site/wording/headline";
import { violations } from "../support/axe";
import { need, tellingWord } from "../support/knowledge";
import { pattern, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

const starButton = (page: Page) => page.getByRole("main").getByRole("button", { name: zh.star, exact: true });

test("starred answers stand on a page of their own, which tells how to fill it, and lose their star there", async ({
  page,
  site,
  knowledge,
}) => {
  const { pair } = tellingWord(knowledge);
  await visit(page, site.url("/"));
  await page.getByRole("contentinfo").getByRole("link", { name: zh.navStarred }).click();
  await expect(page.getByRole("main").getByText(builtMessage("starredNone"))).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await visit(page, site.url(paths.pair(pair.id)));
  await starButton(page).click();
  await visit(page, site.url(paths.starred));
  const entry = page.getByRole("main").getByRole("link", { name: headline(pair.question.text) });
  await expect(entry).toHaveAttribute("href", new RegExp(`/qa/${pair.id}/$`));
  expect(await violations(page)).toEqual([]);

  // A slip is taken back; what has no star is gone the next time.
  await starButton(page).click();
  await expect(starButton(page)).toHaveAttribute("aria-pressed", "false");
  await starButton(page).click();
  await page.reload();
  await expect(entry).toBeVisible();
  await starButton(page).click();
  await page.reload();
  await expect(page.getByRole("main").getByText(builtMessage("starredNone"))).toBeVisible();
});

test("the name of whoever asked more than once leads to all that they asked", async ({
  page,
  site,
  knowledge,
}) => {
  const [asker] = listAskers(knowledge);
  test.skip(!asker, "nobody asked twice in the content");
  const { name, slug, pairs } = need(asker, "asker of two conversations");
  const pair = need(pairs[0], "question");
  await visit(page, site.url(paths.pair(pair.id)));
  await page.getByRole("article").getByRole("link", { name, exact: true }).first().click();
  await expect(page).toHaveURL(site.url(paths.asker(slug)));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    pattern(zh.askerPageTitle, { asker: name }),
  );
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(pairs.length);
  expect(await violations(page)).toEqual([]);
});
