/** The Content Security Policy: every page has it, everything of ours works under it, nothing injected runs. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { parseRows, scriptsOf } from "@/lib/build/export/flight";
import { withPolicy } from "@/lib/build/export/policy";
import { readExport } from "../support/export";
import { longestAnswer, need, tellingWord } from "../support/knowledge";
import { en, pattern, visit, zh } from "../support/page";
import { expect, exportTest, test } from "../support/test";

type Node = DefaultTreeAdapterTypes.Node;
const { isElementNode, getAttrList, getChildNodes, isTextNode } = defaultTreeAdapter;

/** Returns the elements of a page in document order. */
function elements(node: Node): DefaultTreeAdapterTypes.Element[] {
  const children = "childNodes" in node ? getChildNodes(node).flatMap(elements) : [];
  return isElementNode(node) ? [node, ...children] : children;
}

const attribute = (element: DefaultTreeAdapterTypes.Element, name: string): string | undefined =>
  getAttrList(element).find((each) => each.name === name)?.value;

exportTest("every page carries a policy that allows its own scripts and no other", async ({ target }) => {
  const { pages } = await readExport(target);
  const faults: string[] = [];
  for (const { path, html } of pages.values()) {
    const all = elements(parse(html));
    const isPolicy = (element: DefaultTreeAdapterTypes.Element) =>
      attribute(element, "http-equiv")?.toLowerCase() === "content-security-policy";
    const policies = all.filter(isPolicy);
    const loads = all.findIndex(({ tagName }) => tagName === "script" || tagName === "link");
    if (policies.length !== 1) faults.push(`${path}: ${policies.length} policies`);
    if (all.findIndex(isPolicy) > loads) faults.push(`${path}: something loads before the policy`);
    const policy = attribute(need(policies[0], `policy on ${path}`), "content") ?? "";
    const allowed = /script-src ([^;]*)/.exec(policy)?.[1]?.split(" ").sort();
    const inline = all
      .filter((element) => element.tagName === "script" && attribute(element, "src") === undefined)
      .filter((element) => attribute(element, "type") !== "application/ld+json")
      .map((element) =>
        getChildNodes(element)
          .map((text) => (isTextNode(text) ? text.value : ""))
          .join(""),
      );
    const hashes = inline.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(allowed, path).toEqual([...new Set(["'self'", ...hashes])].sort());
    for (const part of ["object-src 'none'", "base-uri 'none'", "default-src 'self'", "frame-src 'none'"])
      if (!policy.includes(part)) faults.push(`${path}: no ${part}`);
  }
  expect(pages.size).toBeGreaterThan(10);
  expect(faults.slice(0, 20)).toEqual([]);
});

/** Returns what the policy blocked on a page and on those that follow it. */
async function violations(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction("forbidden", (what: string) => seen.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, documentURI }) =>
      Reflect.get(window, "forbidden")(`${effectiveDirective}: ${blockedURI} on ${documentURI}`),
    );
  });
  return seen;
}

test("searching in a worker, sharing, pictures, theme and language are all allowed", async ({
  page,
  site,
  knowledge,
}) => {
  const seen = await violations(page);
  const withImage = knowledge.pairs.find(({ answer }) => answer && /<img[^>]* src=/.test(answer.html));
  await visit(page, site.url(`/qa/${(withImage ?? longestAnswer(knowledge)).id}/`));
  if (withImage) {
    await page.locator(".prose .image-link").first().click();
    await page.getByRole("dialog").getByRole("button", { name: zh.close }).click();
  }
  await page.getByRole("button", { name: zh.shareMore }).click();
  await page.getByRole("button", { name: zh.shareQr }).click();
  await page.getByRole("dialog").getByRole("button", { name: zh.close }).click();
  await page.getByRole("button", { name: en.languageName }).click();
  await page.getByRole("button", { name: pattern(en.themeLabel) }).click();
  await page.keyboard.press("/");
  const word = tellingWord(knowledge).text;
  await page.getByRole("combobox").last().fill(word);
  await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
  // If the worker were blocked, the search would silently run on the page's thread.
  expect(page.workers()).toHaveLength(1);
  await page.keyboard.press("Enter");
  await visit(page, site.url("/ask/?title=x"));
  expect(seen).toEqual([]);
});

test("nothing that is slipped into a page runs", async ({ page, site, watched }) => {
  const seen = await violations(page);
  await visit(page, site.url("/about/"));
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.__pwned = 'script'";
    const handler = document.createElement("button");
    handler.setAttribute("onclick", "window.__pwned = 'handler'");
    const link = document.createElement("a");
    link.href = "javascript:void(window.__pwned = 'link')";
    const style = document.createElement("style");
    style.textContent = "body { display: none }";
    const frame = document.createElement("iframe");
    frame.srcdoc = "<script>parent.__pwned = 'frame'</script>";
    const base = document.createElement("base");
    base.href = "https://elsewhere.invalid/";
    document.body.append(script, handler, link, style, frame, base);
    handler.click();
    link.click();
  });
  const directives = () => [...new Set(seen.map((each) => each.split(":")[0]))].sort();
  await expect.poll(directives).toEqual(["base-uri", "script-src-attr", "script-src-elem", "style-src-elem"]);
  expect(await page.evaluate(() => Reflect.get(window, "__pwned"))).toBeUndefined();
  await expect(page.locator("body")).toBeVisible();
  watched.forgive(/Content Security Policy/);
});

test("a script that slipped into a page while it was built does not run", async ({
  page,
  site,
  target,
  watched,
}) => {
  const seen = await violations(page);
  const read = (name: string) => readFile(path.join(target.out, name), "utf8");
  const built = (await read("about/index.html")).replace(
    /<meta http-equiv="Content-Security-Policy"[^>]*>/,
    "",
  );
  const slipped = `<script>window.__pwned = "inline"</script><script>self.__next_f.push([1,"window"])</script>`;
  const fetchesPayload = /<script data-payload="[^"]*">([^<]*)<\/script>/.exec(built)?.[1] ?? "";
  const { html, refused } = withPolicy(
    built.replace("</main>", `${slipped}</main>`),
    scriptsOf(parseRows(await read("about/index.txt"))).add(fetchesPayload),
  );
  expect(refused).toHaveLength(2);
  await page.route("**/about/", (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await visit(page, site.url("/about/"));
  await expect.poll(() => seen.filter((each) => each.startsWith("script-src-elem: inline")).length).toBe(2);
  expect(await page.evaluate(() => Reflect.get(window, "__pwned"))).toBeUndefined();
  // React reports the scripts missing from its tree, as on any page that was modified.
  watched.forgive(/Content Security Policy|React error #418/);
});
