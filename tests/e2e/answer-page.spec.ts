/** The actions on an answer: sharing it in every form, enlarging its images. */
import type { Page } from "@playwright/test";
import { encode } from "uqr";
import { relatedPairs } from "@/lib/knowledge/related";
import { headline } from "@/lib/site/wording/headline";
import { middleOfThread, need, withReferences } from "../support/knowledge";
import { sampled } from "../support/long";
import { visit, zh } from "../support/page";
import { hostPictures, PICTURE, withPicture } from "../support/pictures";
import { expect, test } from "../support/test";

const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole("button", { name: zh.shareMore }).click();
  await page.getByRole("button", { name: item }).click();
};

const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

test("an answer leads to the editors, with its address and place, and to its source file", async ({
  page,
  site,
  knowledge,
}) => {
  const { id, source } = middleOfThread(knowledge);
  await visit(page, site.url(`/qa/${id}/`));
  const form = new URL((await page.getByRole("link", { name: zh.outdated }).getAttribute("href")) ?? "");
  expect(form.pathname).toBe("/bluestone-io/site/issues/new");
  expect(form.searchParams.get("body")).toContain(`/qa/${id}/\n${source.path}:${source.line}`);
  await expect(page.getByRole("link", { name: zh.editSource })).toHaveAttribute(
    "href",
    `https://github.com/bluestone-io/site/edit/main/posts/${source.path}`,
  );
});

test.describe("shared", () => {
  test("as a QR code of its address", async ({ page, site, knowledge }) => {
    const address = site.url(`/qa/${middleOfThread(knowledge).id}/`);
    await visit(page, address);
    await choose(page, zh.shareQr);
    const dialog = page.getByRole("dialog", { name: zh.shareQr });
    await expect(dialog.getByText(address)).toBeVisible();
    // What a camera sees: the colour in the middle of every module.
    const seen = await dialog.getByRole("img", { name: zh.qrLabel }).evaluate((svg: SVGSVGElement) => {
      const size = svg.viewBox.baseVal.width;
      const path = svg.querySelector("path");
      const dark = (x: number, y: number) =>
        path?.isPointInFill(new DOMPoint(x + 0.5, y + 0.5)) ? "#" : ".";
      return Array.from({ length: size }, (_, y) =>
        Array.from({ length: size }, (_, x) => dark(x, y)).join(""),
      );
    });
    const { data } = encode(address, { ecc: "M", border: 4 });
    expect(seen).toEqual(data.map((row) => row.map((module) => (module ? "#" : ".")).join("")));

    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: zh.shareMore })).toBeFocused();
    await choose(page, zh.shareQr);
    await dialog.getByRole("button", { name: zh.close }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: zh.shareMore })).toBeFocused();
  });

  test("as a message, plain for a chat and rich for an editor", async ({
    page,
    context,
    site,
    knowledge,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
    const pair = withReferences(knowledge);
    const address = site.url(`/qa/${pair.id}/`);
    await visit(page, address);
    await page.getByRole("button", { name: zh.copyChat }).click();
    await expect(said(page, zh.copiedChat)).toBeVisible();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { plain: (await read("text/plain")) ?? "", html: (await read("text/html")) ?? "" };
    });
    expect(copied.plain).toContain(headline(pair.question.text, 120));
    expect(copied.plain.trimEnd().endsWith(address)).toBe(true);
    expect(copied.html).toContain(`href="${address}"`);
    expect(copied.html).not.toContain("<script");
  });

  const refusals = [
    { name: "without permission", refuse: () => Promise.reject(new DOMException("no", "NotAllowedError")) },
    { name: "on an insecure origin", refuse: undefined },
  ];
  for (const { name, refuse } of sampled(refusals, 2)) {
    test(`where the clipboard refuses ${name}, the old way copies`, async ({
      page,
      context,
      site,
      knowledge,
    }) => {
      await context.grantPermissions(["clipboard-read"], { origin: site.origin });
      await refuseClipboard(page, refuse !== undefined);
      await visit(page, site.url(`/qa/${middleOfThread(knowledge).id}/`));
      const copied = page.evaluate(
        () =>
          new Promise<string>((done) =>
            document.addEventListener("copy", () => done(String(getSelection()))),
          ),
      );
      await page.getByRole("button", { name: zh.copyLink }).click();
      await expect(said(page, zh.copied)).toBeVisible();
      expect(await copied).toBe(page.url());
    });
  }

  test("where nothing copies, the text is shown, selected", async ({ page, site, knowledge }) => {
    await refuseClipboard(page, true);
    await page.addInitScript(() => {
      document.execCommand = () => false;
    });
    await visit(page, site.url(`/qa/${middleOfThread(knowledge).id}/`));
    const button = page.getByRole("button", { name: zh.copyLink });
    await button.click();
    const field = page.getByRole("dialog").getByRole("textbox", { name: zh.copyByHand });
    await expect(field).toHaveValue(page.url());
    await expect(field).toBeFocused();
    expect(
      await field.evaluate((text: HTMLTextAreaElement) => [text.selectionStart, text.selectionEnd]),
    ).toEqual([0, page.url().length]);
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
  });

  test("with the system's own sheet where there is one", async ({ page, site, knowledge }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, {
        share: (data: ShareData) => {
          Object.assign(window, { shared: data });
          return Promise.reject(new DOMException("changed their mind", "AbortError"));
        },
      });
    });
    const pair = middleOfThread(knowledge);
    await visit(page, site.url(`/qa/${pair.id}/`));
    await choose(page, zh.shareSystem);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { shared?: ShareData }).shared))
      .toEqual({ title: headline(pair.question.text, 120), url: site.url(`/qa/${pair.id}/`) });
  });

  test("without an entry for the sheet where there is none", async ({ page, site, knowledge }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, "share");
    });
    await visit(page, site.url(`/qa/${middleOfThread(knowledge).id}/`));
    await page.getByRole("button", { name: zh.shareMore }).click();
    await expect(page.getByRole("button", { name: zh.shareQr })).toBeVisible();
    await expect(page.getByRole("button", { name: zh.shareSystem })).toHaveCount(0);
  });
});

/** Makes the clipboard reject, or removes it, as on plain http. */
async function refuseClipboard(page: Page, present: boolean): Promise<void> {
  await page.addInitScript((there) => {
    const reject = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    const clipboard = there ? { writeText: reject, write: reject } : undefined;
    Object.defineProperty(navigator, "clipboard", { value: clipboard });
  }, present);
}

test.describe("its pictures", () => {
  test("are enlarged by a click and go back", async ({ page, context, site, knowledge }) => {
    await hostPictures(context, site, { alive: true });
    await visit(page, site.url(`/qa/${withPicture(knowledge).id}/`));
    const link = page.locator(".image-link").first();
    await link.click();
    const large = page.getByRole("dialog").getByRole("img");
    await expect(large).toHaveJSProperty("naturalWidth", PICTURE.width);
    const { height, y } = need(await large.boundingBox(), "picture");
    expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(link).toBeFocused();
    // The link still opens a tab of its own on request.
    expect(await link.getAttribute("href")).toBe(await link.locator("img").getAttribute("src"));
  });

  test("are told in words where their host is gone, and still lead there", async ({
    page,
    context,
    site,
    knowledge,
    watched,
  }) => {
    await hostPictures(context, site, { alive: false });
    await visit(page, site.url(`/qa/${withPicture(knowledge).id}/`));
    const link = page.locator(".image-link").first();
    await link.scrollIntoViewIfNeeded();
    const picture = link.locator("img");
    const [alt, src] = [await picture.getAttribute("alt"), await picture.getAttribute("src")];
    await expect(link).toHaveAccessibleName(new RegExp(`^${zh.imageLost}.*${alt ?? ""}`));
    await expect(picture).toBeHidden();
    const asked = page.waitForRequest((request) => request.isNavigationRequest());
    await link.click();
    expect((await asked).url()).toBe(src);
    watched.forgive(/ERR_NAME_NOT_RESOLVED/);
    watched.foreign.length = 0;
  });
});

test("related questions lead to answers about the same matter", async ({ page, site, knowledge }) => {
  const [id, related] = need(
    Object.entries(relatedPairs(knowledge.pairs)).find(([, ids]) => ids.length > 1),
    "related questions",
  );
  await visit(page, site.url(`/qa/${id}/`));
  const links = page.getByRole("region", { name: zh.related }).getByRole("listitem").getByRole("link");
  const hrefs = related.map((other) => `${site.basePath}/qa/${other}/`);
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual(hrefs);
  await links.first().click();
  await expect(page).toHaveURL(site.url(`/qa/${related[0]}/`));
});

test.describe("its conversation", () => {
  test("is outlined beside it, and stands in full on the page of its first turn", async ({
    page,
    site,
    knowledge,
  }) => {
    const pair = middleOfThread(knowledge);
    const turns = knowledge.pairs.filter(({ thread }) => thread.id === pair.thread.id);
    await visit(page, site.url(`/qa/${pair.id}/`));
    const outline = page.getByRole("navigation", { name: zh.thread });
    await expect(outline.getByRole("listitem")).toHaveCount(turns.length);
    await expect(outline.locator('[aria-current="page"]')).toHaveAttribute(
      "href",
      `${site.basePath}/qa/${pair.id}/`,
    );
    await outline.getByRole("link", { name: zh.threadWhole }).click();
    await expect(page).toHaveURL(site.url(`/qa/${pair.thread.id}/#${pair.id}`));
    await expect(page.getByRole("article").locator("article")).toHaveCount(turns.length - 1);
    await expect(page.locator(`[id="${pair.id}"]`)).toBeInViewport();
  });

  test("is not repeated where it has one turn", async ({ page, site, knowledge }) => {
    const pair = need(
      knowledge.pairs.find(({ thread }) => thread.length === 1),
      "pair alone",
    );
    await visit(page, site.url(`/qa/${pair.id}/`));
    await expect(page.getByRole("navigation", { name: zh.thread })).toHaveCount(0);
  });
});

test("code has colours of the theme and can be copied", async ({ page, context, site, knowledge }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  const pair = need(
    knowledge.pairs.find(({ answer }) => answer?.html.includes("<pre data-language")),
    "answer with code of a language",
  );
  await visit(page, site.url(`/qa/${pair.id}/`));
  const code = page.getByRole("region", { name: zh.answer }).locator("pre").first();
  const colours = await code
    .locator("span")
    .evaluateAll((all) => [...new Set(all.map((span) => getComputedStyle(span).color))]);
  expect(colours.length).toBeGreaterThan(1);
  await code.hover();
  await code.locator("xpath=following-sibling::button").click();
  await expect(said(page, zh.copiedCode)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.innerText());
});
