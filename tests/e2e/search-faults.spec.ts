/** What a reader sees when the search fails: it reports the failure, retries and recovers; pages stay readable. */
import type { Page, Route } from "@playwright/test";
import { tellingWord } from "../support/knowledge";
import { LONG, sampled } from "../support/long";
import { hold, options, searchBox, visit, zh } from "../support/page";
import type { Site } from "../support/site";
import { expect, test } from "../support/test";

const INDEX_FILES = /\/search\/[a-z]+\/[^/]+\.json$/;
const MANIFEST = /\/search\/manifest\.json(?:\?|$)/;

/** Applies `fault` to the first `times` requests, and lets later ones through. */
function atFirst(times: number, fault: (route: Route) => Promise<void>): (route: Route) => Promise<void> {
  const asked = new Map<string, number>();
  return async (route) => {
    const url = route.request().url();
    const count = (asked.get(url) ?? 0) + 1;
    asked.set(url, count);
    await (count <= times ? fault(route) : route.continue());
  };
}

const damaged =
  (damage: (body: string) => string) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, body: damage(await response.text()) });
  };

const ALWAYS = Number.POSITIVE_INFINITY;

const type = async (page: Page, text: string): Promise<void> => {
  await searchBox(page).click();
  await searchBox(page).fill(text);
};

/** Opens the start page and types. */
const search = async (page: Page, site: Site, text: string): Promise<void> => {
  await visit(page, site.url("/"));
  await type(page, text);
};

const RECOVERED: [string, RegExp, (route: Route) => Promise<void>][] = [
  [
    "truncated",
    INDEX_FILES,
    atFirst(
      1,
      damaged((body) => body.slice(0, body.length / 2)),
    ),
  ],
  [
    "with a flipped byte",
    INDEX_FILES,
    atFirst(
      1,
      damaged((body) => `${body.slice(0, 40)}~${body.slice(41)}`),
    ),
  ],
  [
    "answered by a page of the host",
    INDEX_FILES,
    atFirst(1, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Hello" })),
  ],
  ["on a server that stumbles", INDEX_FILES, atFirst(2, (route) => route.fulfill({ status: 503, body: "" }))],
  ["over a connection that breaks", INDEX_FILES, atFirst(2, (route) => route.abort("connectionreset"))],
  [
    "whose manifest fails at first",
    MANIFEST,
    atFirst(1, (route) => route.fulfill({ status: 502, body: "" })),
  ],
];

for (const [name, files, fault] of sampled(RECOVERED, 3)) {
  test(`an index ${name} is fetched again, and the search goes on`, async ({
    page,
    site,
    knowledge,
    watched,
  }) => {
    const { text, pair } = tellingWord(knowledge);
    await page.route(files, fault);
    await search(page, site, text);
    await expect(options(page).first()).toContainText(pair.question.text.slice(0, 6));
    watched.forgive(/Failed to load resource/);
  });
}

test("an index that stays damaged is said to be so, and searched again on demand", async ({
  page,
  site,
  knowledge,
  watched,
}) => {
  const { text } = tellingWord(knowledge);
  await page.route(
    INDEX_FILES,
    damaged((body) => body.slice(0, -20)),
  );
  await search(page, site, text);
  await expect(page.getByText(zh.searchFailedTitle)).toBeVisible();
  await page.unroute(INDEX_FILES);
  await page.getByRole("button", { name: zh.searchRetry }).click();
  await expect(options(page).first()).toBeVisible();
  watched.forgive(/Search failed/);
});

test("files of a build that is gone are not insisted on: the manifest is read anew", async ({
  page,
  site,
  knowledge,
  watched,
}) => {
  const { text } = tellingWord(knowledge);
  await page.route(
    /\/search\/docs\//,
    atFirst(2, (route) => route.fulfill({ status: 404, body: "" })),
  );
  await search(page, site, text);
  await expect(options(page).first()).toBeVisible();
  expect(watched.requests.filter((path) => MANIFEST.test(path)).length).toBeGreaterThan(1);
  watched.forgive(/Failed to load resource/);
});

test("a page that is older than the index offers to be loaded anew", async ({ page, site, knowledge }) => {
  const { text } = tellingWord(knowledge);
  await page.route(
    MANIFEST,
    damaged((body) => JSON.stringify({ ...JSON.parse(body), schema: 99 })),
  );
  await search(page, site, text);
  await expect(page.getByText(zh.searchOutdatedTitle)).toBeVisible();
  await page.unroute(MANIFEST);
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: zh.searchReload }).click();
  await reloaded;
  await type(page, text);
  await expect(options(page).first()).toBeVisible();
});

test("without workers the page itself searches", async ({ page, site, knowledge }) => {
  const { text } = tellingWord(knowledge);
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", { value: undefined });
  });
  await search(page, site, text);
  await expect(options(page).first()).toBeVisible();
});

test("a worker that may not start does not take the search with it", async ({ page, site, knowledge }) => {
  const { text } = tellingWord(knowledge);
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", {
      value: class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new Event("error")), 50);
        }
        postMessage(): void {}
        terminate(): void {}
      },
    });
  });
  await search(page, site, text);
  await expect(options(page).first()).toBeVisible();
});

const STORAGE_FAULTS = [
  ["refused", "getItem"],
  ["full", "setItem"],
] as const;

for (const [name, refuse] of sampled(STORAGE_FAULTS, 2)) {
  test(`a browser whose storage is ${name} searches, stars and switches themes all the same`, async ({
    page,
    site,
    knowledge,
  }) => {
    const { text } = tellingWord(knowledge);
    await page.addInitScript((method) => {
      const fail = (): never => {
        throw new DOMException("no", method === "setItem" ? "QuotaExceededError" : "SecurityError");
      };
      Object.defineProperty(Storage.prototype, "setItem", { value: fail });
      if (method === "getItem") Object.defineProperty(window, "localStorage", { get: fail });
    }, refuse);
    await search(page, site, text);
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+s");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/qa/**");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("a slow network shows that something is on its way", async ({ page, site, knowledge }) => {
  const { text } = tellingWord(knowledge);
  const release = await hold(page, MANIFEST);
  await search(page, site, text);
  await expect(page.getByText(zh.searchFirstLoad)).toBeVisible();
  release();
  await expect(options(page).first()).toBeVisible();
});

test("two tabs search side by side, and share what is kept", { tag: LONG }, async ({
  context,
  site,
  knowledge,
}) => {
  const { text } = tellingWord(knowledge);
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) {
    await search(page, site, text);
    await expect(options(page).first()).toBeVisible();
  }
});

test("pages are read and left without the search", async ({ page, site, knowledge, watched }) => {
  const { pair } = tellingWord(knowledge);
  await page.route(
    /\/search\/(?!\?|$)/,
    atFirst(ALWAYS, (route) => route.abort()),
  );
  await visit(page, site.url(`/qa/${pair.id}/`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(pair.question.text.slice(0, 6));
  await page.getByRole("navigation").first().getByRole("link", { name: zh.navProjects }).click();
  await page.waitForURL("**/projects/");
  watched.forgive(/Failed to load resource/);
});
