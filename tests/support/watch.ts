/** Records what a page does in the background: console messages, requests, failures. */
import type { BrowserContext, Page } from "@playwright/test";
import type { Site } from "./site";

/** Response to requests for images of other hosts: a transparent pixel. Nothing leaves this machine. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** Playwright's message where the tests' own configuration blocks service workers. */
const BLOCKED = "Service Worker registration blocked by Playwright";

export interface Watch {
  /** Errors and warnings of all pages; any left fails the test. */
  problems: string[];
  /** Requests to other origins, except images; any left fails the test. */
  foreign: string[];
  /** Requested addresses within the site, without origin and base path. */
  requests: string[];
  /** Ignores problems that the test causes deliberately. */
  forgive(expected: RegExp): void;
}

export async function watch(context: BrowserContext, site: Site): Promise<Watch> {
  const seen: Watch = {
    problems: [],
    foreign: [],
    requests: [],
    forgive(expected) {
      seen.problems = seen.problems.filter((problem) => !expected.test(problem));
    },
  };
  const attach = (page: Page): void => {
    page.on("console", (message) => {
      if (message.text() === BLOCKED) return;
      if (message.type() === "error" || message.type() === "warning")
        seen.problems.push(`${message.type()} on ${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) =>
      seen.problems.push(`exception on ${page.url()}: ${error.stack ?? error}`),
    );
  };
  context.on("page", attach);
  context.on("request", (request) => {
    const url = request.url();
    if (url.startsWith(site.url("/"))) seen.requests.push(url.slice(site.url("").length));
    else if (url.startsWith(site.origin)) seen.problems.push(`request outside of the base path: ${url}`);
    else if (!/^(?:data|blob):/.test(url) && request.resourceType() !== "image") seen.foreign.push(url);
  });
  await context.route(
    (url) => url.origin !== site.origin && /^https?:$/.test(url.protocol),
    (route) =>
      route.request().resourceType() === "image"
        ? route.fulfill({ contentType: "image/png", body: PIXEL })
        : route.abort(),
  );
  return seen;
}
