/** Addresses that a chat mangled. */
import { withReferences } from "../support/knowledge";
import { visit, zh } from "../support/page";
import { expect, test } from "../support/test";

for (const mangle of [(id: string) => `${id}。看看`, (id: string) => `${id.toUpperCase()}/`]) {
  test(`${mangle("id")} leads on to the answer`, async ({ page, site, knowledge, watched }) => {
    const { id } = withReferences(knowledge);
    await page.goto(site.url(`/qa/${mangle(id)}`));
    await expect(page).toHaveURL(site.url(`/qa/${id}/`));
    watched.forgive(/status of 404/);
  });
}

test("an address short of a letter names the nearest answers", async ({ page, site, knowledge, watched }) => {
  const pair = withReferences(knowledge);
  await visit(page, site.url(`/qa/${pair.id.slice(0, -1)}/`));
  await expect(page.getByText(zh.notFoundNear)).toBeVisible();
  await page.locator(`main a[href$="/qa/${pair.id}/"]`).click();
  await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));
  watched.forgive(/status of 404/);
});

test("an address that is near nothing names nothing", async ({ page, site, watched }) => {
  await visit(page, site.url("/qa/zzzzzzzzzzzz/"));
  await page.waitForLoadState("networkidle");
  await expect(page.getByText(zh.notFoundNear)).toHaveCount(0);
  watched.forgive(/status of 404/);
});
