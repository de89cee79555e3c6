/** Other media and settings: print, forced colours, reduced motion, no script; and everything that opens. */
import { violations } from "../support/axe";
import { kindsOfPages, largestProject, middleOfThread, need } from "../support/knowledge";
import { LONG, sampled } from "../support/long";
import { hydrated, visit, zh } from "../support/page";
import { hostPictures, withPicture } from "../support/pictures";
import { expect, test } from "../support/test";

test("axe finds nothing in the menu, the QR code, an enlarged picture and a lost one", { tag: LONG }, async ({
  page,
  context,
  site,
  knowledge,
  watched,
}) => {
  test.slow();
  const found: Record<string, string[]> = {};
  const look = async (what: string) => {
    const list = await violations(page);
    if (list.length > 0) found[what] = list;
  };
  await hostPictures(context, site, { alive: true });
  await visit(page, site.url(`/qa/${withPicture(knowledge).id}/`));
  await page.getByRole("button", { name: zh.shareMore }).click();
  await look("menu");
  await page.getByRole("button", { name: zh.shareQr }).click();
  await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
  await look("QR code");
  await page.keyboard.press("Escape");
  await page.locator(".image-link").first().click();
  await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
  await look("picture");
  await page.keyboard.press("/");
  await look("search above it");
  await hostPictures(context, site, { alive: false });
  await page.reload();
  await expect(page.locator('.prose img[data-state="lost"]').first()).toBeAttached();
  await look("lost picture");
  expect(found).toEqual({});
  watched.forgive(/ERR_NAME_NOT_RESOLVED/);
});

test("under a thumb everything that is pressed is 44 pixels high", async ({ page, site, knowledge }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const small: Record<string, string[]> = {};
  const look = async (what: string) => {
    const found = await page.evaluate(() => {
      /** Returns the box that receives the press: inline padding counts as text. */
      const isControl = (element: Element) =>
        getComputedStyle(element).display !== "inline" &&
        getComputedStyle(element, "::after").position !== "absolute" &&
        !element.closest(".prose, .sr-only");
      return [...document.querySelectorAll("a, button, select, input, textarea, summary")]
        .filter(isControl)
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && box.height < 43.5)
        .map(({ element, box }) => `${Math.round(box.height)}: ${element.outerHTML.slice(0, 100)}`);
    });
    if (found.length > 0) small[what] = [...new Set(found)];
  };
  // With the page of a project, whose questions unfold.
  for (const { kind, path } of sampled(kindsOfPages(knowledge), 3, 2)) {
    await visit(page, site.url(path));
    if (kind === "project") await page.locator("summary").first().click();
    await look(kind);
  }
  await visit(page, site.url("/search/?q=%E9%85%8D%E7%BD%AE"));
  await expect(page.locator("main mark").first()).toBeVisible();
  await look("results");
  await page.keyboard.press("Control+k");
  await look("dialog");
  expect(small).toEqual({});
});

test("on paper stand the question, the answer and where they came from, in black on white", async ({
  page,
  site,
  knowledge,
}) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const pair = middleOfThread(knowledge);
  await visit(page, site.url(`/qa/${pair.id}/`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: zh.answer })).toBeVisible();
  await expect(page.getByText(`/qa/${pair.id}/`).last()).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  const colours = await page.evaluate(() => {
    const { color } = getComputedStyle(document.body);
    return [color, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  // A project's closed questions are printed with their answers.
  await page.goto(site.url(`/projects/${largestProject(knowledge).slug}/`));
  const body = page.locator("main details .faq-body").first();
  expect((await body.boundingBox())?.height).toBeGreaterThan(20);
});

test("with forced colours what is chosen and where the focus is can be seen", { tag: LONG }, async ({
  page,
  site,
  knowledge,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await visit(page, site.url("/projects/"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return { outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  expect(outline.outlineStyle).not.toBe("none");
  expect(outline.width).toBeGreaterThan(1);
  await visit(page, site.url("/search/?q=%E9%85%8D%E7%BD%AE"));
  await expect(page.locator("main mark").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("配置");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const outlines = await dialog
    .getByRole("option")
    .evaluateAll((all) => all.map((option) => getComputedStyle(option).outlineStyle));
  expect(outlines.slice(0, 2)).toEqual(["solid", "none"]);
  await page.goto(site.url(`/qa/${middleOfThread(knowledge).id}/`));
  await hydrated(page);
  await page.getByRole("button", { name: zh.shareMore }).click();
  await page.getByRole("button", { name: zh.shareQr }).click();
  const code = page.getByRole("img", { name: zh.qrLabel });
  expect(await code.evaluate((svg) => getComputedStyle(svg).forcedColorAdjust)).toBe("none");
});

test("with reduced motion nothing moves", async ({ page, site, knowledge }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of ["/", `/projects/${largestProject(knowledge).slug}/`]) {
    await visit(page, site.url(path));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return animationName !== "none" || transitionDuration.split(", ").some((time) => time !== "0s");
        })
        .map((element) => element.className),
    );
    expect(moving).toEqual([]);
  }
});

test("without JavaScript a source issue can be read and leads on", async ({ browser, site, knowledge }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const issue = need(
    knowledge.posts.find(
      ({ kind, path }) => kind === "weekly" && knowledge.pairs.some(({ source }) => source.path === path),
    ),
    "weekly post",
  );
  const pairs = knowledge.pairs.filter(({ source }) => source.path === issue.path);
  await page.goto(site.url(`/weekly/${issue.id}/`));
  const articles = page.getByRole("main").getByRole("article");
  await expect(articles).toHaveCount(pairs.length);
  await expect(page.getByRole("button")).toHaveCount(0);
  await articles.first().getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(site.url(`/qa/${pairs[0]?.id}/`));
  await expect(page.getByRole("region", { name: zh.answer })).toBeVisible();
  await context.close();
});
