/** The three jobs of a reader in Firefox, with its keys and its mouse: search, browse a project, pass an answer on. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import { paths } from "@/lib/site/addresses/paths";
import { headline } from "@/lib/site/wording/headline";
import { TEST_EXPORTS } from "../run/exports";
import { contentOf } from "../support/community";
import {
  largestProject,
  loadKnowledge,
  middleOfThread,
  need,
  tellingWord,
  type Word,
} from "../support/knowledge";
import { zh } from "../support/page";
import { type Site, serve } from "../support/site";
import { openPage, type WatchedPage } from "./page";
import { startFirefox } from "./program";

const firefox = await startFirefox();
if (firefox.kind === "absent") console.warn(`\n  SKIPPED: the tests in Firefox. ${firefox.why}\n`);

const SHORT_MS = 10_000;
const poll = <T>(read: () => T | Promise<T>, message: string) =>
  expect.poll(read, { message, timeout: SHORT_MS });

describe.skipIf(firefox.kind === "absent")("Firefox", () => {
  let knowledge: KnowledgeBase;
  /** Chinese, from the middle of a question. */
  let word: Word;
  let site: Site;
  let stop: () => Promise<void>;
  let reader: WatchedPage;

  const button = (text: string): string => `main button ::-p-text(${text})`;
  const pathOf = (id: string): string => `${site.basePath}/qa/${id}/`;

  const firstResult = (within: string): Promise<string | null> =>
    reader.page.evaluate(
      (scope) => document.querySelector(`${scope} [role=option]`)?.getAttribute("href") ?? null,
      within,
    );

  const isFocused = (selector: string): Promise<boolean> =>
    reader.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  const opened = (): Promise<boolean> =>
    reader.page.evaluate(() => document.querySelector("dialog[open]") !== null);

  beforeAll(async () => {
    knowledge = await loadKnowledge(contentOf("community"));
    word = tellingWord(knowledge);
    ({ site, close: stop } = await serve(TEST_EXPORTS.community));
  });
  afterAll(async () => {
    if (firefox.kind === "ready") await firefox.browser.close();
    await stop();
  });

  beforeEach(async () => {
    if (firefox.kind === "ready") reader = await openPage(firefox.browser, site);
  });
  afterEach(async () => {
    await reader.close();
    expect(reader.problems).toEqual([]);
  });

  it("finds an answer from the start page while its words are typed, and a click opens it", async () => {
    const { page, visit, place } = reader;
    await visit("/");
    await page.type("main [role=combobox]", word.text);
    await poll(() => firstResult("main"), "first result").toBe(pathOf(word.pair.id));
    await page.click("main [role=option]");
    await poll(place, "address").toBe(paths.pair(word.pair.id));
    await poll(() => page.$eval("h1", (heading) => heading.textContent), "heading").toContain(
      headline(word.pair.question.text).slice(0, 10),
    );
    await page.goBack();
    await poll(() => firstResult("main"), "the list again").toBe(pathOf(word.pair.id));
  });

  it("lists all results of a query, with the words found in them marked", async () => {
    const { page, visit, place } = reader;
    await visit("/");
    await page.type("main [role=combobox]", word.text);
    await page.keyboard.press("Enter");
    await poll(place, "address").toBe(`/search/?q=${encodeURIComponent(word.text)}`);
    const hit = `main li:has(mark) a[href="${pathOf(word.pair.id)}"]`;
    await page.waitForSelector(hit, { timeout: SHORT_MS });
    await page.click(hit);
    await poll(place, "address").toBe(paths.pair(word.pair.id));
  });

  it("finds an answer from any page: / opens the dialog, the keys choose and open", async () => {
    const { page, visit, place } = reader;
    await visit(`/qa/${middleOfThread(knowledge).id}/`);
    await page.keyboard.press("/");
    await poll(() => isFocused("dialog[open] [role=combobox]"), "the field has the focus").toBe(true);
    await page.keyboard.type(word.text);
    await poll(() => firstResult("dialog"), "first result").toBe(pathOf(word.pair.id));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await poll(place, "address").toBe(paths.pair(word.pair.id));
    await poll(opened, "the dialog is open").toBe(false);
  });

  it("closes the dialog by Escape, and gives the focus back", async () => {
    const { page, visit } = reader;
    await visit(`/qa/${middleOfThread(knowledge).id}/`);
    await page.focus("main .button-primary");
    await page.keyboard.press("/");
    await poll(() => isFocused("dialog[open] [role=combobox]"), "the field has the focus").toBe(true);
    await page.keyboard.press("Escape");
    await poll(opened, "the dialog is open").toBe(false);
    expect(await isFocused("main .button-primary")).toBe(true);
  });

  it("filters the questions of a project, and unfolds one in place", async () => {
    const { page, visit } = reader;
    const { slug, pairs } = largestProject(knowledge);
    const [filter] = need(
      pairs.flatMap(({ question }) => question.text.match(/\p{Script=Han}{4}/gu) ?? [])[0]?.match(/.+/),
      "Chinese word",
    );
    const shown = (): Promise<number> =>
      page.$$eval("main [data-entry]", (all) => all.filter((entry) => entry.checkVisibility()).length);
    await visit(`/projects/${slug}/`);
    expect(await shown()).toBe(pairs.length);
    await page.type("main [type=search]", filter);
    await poll(shown, "questions left").toBeLessThan(pairs.length);
    expect(await shown()).toBeGreaterThan(0);
    const entry = await page.waitForSelector("main [data-entry]:not([hidden]) details");
    const answer = () => entry?.$eval(".faq-body", (body) => body.checkVisibility());
    expect(await answer()).toBe(false);
    await (await entry?.$("summary"))?.click();
    await poll(answer, "the answer shows").toBe(true);
  });

  it("copies the link of an answer, which finds it again when it is pasted", async () => {
    const { page, visit } = reader;
    const { id, answer } = middleOfThread(knowledge);
    await visit(`/qa/${id}/`);
    const [begin = ""] = need(answer, "answer").text.match(/^.{1,10}/) ?? [];
    expect(await page.$eval("main", (main) => main.innerText)).toContain(begin);
    await page.click(button(zh.copyLink));
    const said = () => page.$eval(".toaster", (status) => status.textContent);
    await poll(said, "what the page says").toBe(zh.copied);
    await page.keyboard.press("/");
    await poll(() => isFocused("dialog[open] [role=combobox]"), "the field has the focus").toBe(true);
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    const field = () =>
      page.$eval("dialog [role=combobox]", (box) => (box instanceof HTMLInputElement ? box.value : null));
    await poll(field, "what was pasted").toBe(site.url(`/qa/${id}/`));
    await poll(() => firstResult("dialog"), "first result").toBe(pathOf(id));
  });

  it("shows the link to copy by hand where the browser refuses", async () => {
    const { page, visit } = reader;
    const { id } = middleOfThread(knowledge);
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await visit(`/qa/${id}/`);
    await page.click(button(zh.copyLink));
    await page.waitForSelector("dialog[open] textarea", { timeout: SHORT_MS });
    const selected = () =>
      page.$eval("dialog[open] textarea", (field) =>
        field instanceof HTMLTextAreaElement
          ? field.value.slice(field.selectionStart, field.selectionEnd)
          : null,
      );
    await poll(selected, "what is selected").toBe(site.url(`/qa/${id}/`));
  });
});
