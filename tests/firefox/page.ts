/**
 * A page and all that it reports. All are in one profile, as those of one reader: a profile of its own for each takes a
 * fifth more of the processor.
 */
import type { Browser, Page } from "puppeteer-core";
import type { Site } from "../support/site";

export interface WatchedPage {
  page: Page;
  /** Console messages of any kind, exceptions, refusals of the security policy, failed and foreign requests. */
  problems: string[];
  /** Opens a path of the site and waits until it is hydrated. */
  visit(path: string): Promise<void>;
  /** Returns where the page is, within the site. */
  place(): string;
  close(): Promise<void>;
}

export async function openPage(browser: Browser, site: Site): Promise<WatchedPage> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("console", (message) => problems.push(`${message.type()} on ${page.url()}: ${message.text()}`));
  // Firefox reports here what its security policy refused, too.
  page.on("pageerror", (error) => problems.push(`exception on ${page.url()}: ${error}`));
  page.on("request", (request) => {
    const isInside = request.url().startsWith(site.url("/")) || /^(?:data|blob):/.test(request.url());
    if (!isInside && request.resourceType() !== "image") problems.push(`request that left: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  return {
    page,
    problems,
    async visit(path) {
      await page.goto(site.url(path));
      await page.waitForSelector("html[data-hydrated]");
    },
    place: () => page.url().slice(site.url("").length),
    close: () => page.close(),
  };
}
