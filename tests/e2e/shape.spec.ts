/** Where things stand: edges, order and what gives way where there is little room. */
import type { Page } from "@playwright/test";
import { paths } from "@/lib/site/addresses/paths";
import { kindsOfPages, need } from "../support/knowledge";
import { sampled } from "../support/long";
import { visit } from "../support/page";
import { expect, test } from "../support/test";

const box = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { x, top, bottom } = element.getBoundingClientRect();
      return { x, top, bottom };
    });

test("the start page has one left edge at every width", async ({ page, site }) => {
  await visit(page, site.url("/"));
  for (const width of [390, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const edges = await Promise.all(
      [".site-header a", "main h1", "main form", "main .section-title"].map((part) => box(page, part)),
    );
    expect([width, ...new Set(edges.map(({ x }) => Math.round(x)))]).toHaveLength(2);
  }
});

test("pages of every kind have the left edge of the header at every width", async ({
  page,
  site,
  knowledge,
}) => {
  test.slow();
  const wrong: string[] = [];
  for (const { kind, path } of sampled(kindsOfPages(knowledge), 4)) {
    await visit(page, site.url(path));
    for (const width of [390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const header = await box(page, ".site-header a");
      // A heading for screen readers alone is one pixel wide, and stands a pixel off.
      const title = await box(page, "main h1");
      if (Math.abs(title.x - header.x) > 1.5)
        wrong.push(`${kind} at ${width}: ${title.x} instead of ${header.x}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the short name of the site takes the place of a title that has no room", async ({ page, site }) => {
  await visit(page, site.url("/about/"));
  const isLong = async (): Promise<boolean> =>
    (await box(page, ".brand-long")).top < (await box(page, ".brand")).bottom;
  expect(await isLong()).toBe(true);
  await page.locator(".brand-long").evaluate((title) => {
    title.textContent = "一个名字很长的社区问答网站".repeat(8);
  });
  expect(await isLong()).toBe(false);
});

test("on a phone the parts of an answer's page are seen in the order in which they are read", async ({
  page,
  site,
  knowledge,
}) => {
  const first = need(
    knowledge.pairs.find(({ thread }) => thread.length > 1 && thread.position === 1),
    "conversation",
  );
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, site.url(paths.pair(first.id)));
  const tops = await page
    .locator(".pair-page :is(.answer, .thread-full, .share, .thread, .related, .pair-neighbours)")
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThanOrEqual(5);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});
