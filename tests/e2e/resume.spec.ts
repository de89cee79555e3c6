/** Hydration of a page from the payload beside it, which may be late, missing, or of another build. */
import { longestAnswer } from "../support/knowledge";
import { hydrated, visit } from "../support/page";
import { expect, test } from "../support/test";

const PAYLOAD = /\/index\.txt\?_rsc=/;

test("a payload that fails at first is asked for again", async ({ page, site, knowledge, watched }) => {
  let failures = 2;
  await page.route(PAYLOAD, (route) => (failures-- > 0 ? route.abort() : route.continue()));
  const address = site.url(`/qa/${longestAnswer(knowledge).id}/`);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await hydrated(page);
  expect(failures).toBe(-1);
  watched.forgive(/ERR_FAILED|Failed to load/);
});

test("a payload of another build loads the page anew, once", async ({ page, site, knowledge }) => {
  await page.route(PAYLOAD, (route) =>
    route.fulfill({ body: '0:{"b":"another"}\n', contentType: "text/plain" }),
  );
  let loads = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads++;
  });
  await page.goto(site.url(`/qa/${longestAnswer(knowledge).id}/`));
  await expect.poll(() => loads).toBe(2);
  await page.waitForTimeout(1_000);
  expect(loads).toBe(2);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("it names the page that it was opened as", async ({ page, site }) => {
  await visit(page, site.url("/search/?q=a#x"));
  expect(page.url()).toBe(site.url("/search/?q=a#x"));
});
