/**
 * The offline caches, and their replacement by a new deployment. Everything is real: the host goes away, and comes back
 * with another build.
 */
import { appendFile, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { builtMessage } from "@/lib/site/languages/built";
import { headline } from "@/lib/site/wording/headline";
import { buildOf, withMoreContent, withOtherScripts } from "../support/deployment";
import { metaOf, readExport } from "../support/export";
import { type Host, startHost } from "../support/host";
import { largestProject, need, tellingWord, tellingWords } from "../support/knowledge";
import { LONG } from "../support/long";
import { hydrated, options, pattern, searchBox, visit, zh } from "../support/page";
import { expect, exportTest } from "../support/test";

interface Fixtures {
  /** A host of its own for each test. */
  host: Host;
  /** Replaces the served build, and clears the host's log of requests. */
  deploy: (folder: string) => void;
}

const test = exportTest.extend<Fixtures>({
  host: async ({ target }, use) => {
    const host = await startHost(target);
    await use(host);
    await host.stop();
  },
  deploy: async ({ host }, use) => {
    const folders: string[] = [];
    await use((folder) => {
      folders.push(folder);
      host.deploy(folder);
      host.requests = [];
    });
    for (const folder of folders) await rm(folder, { recursive: true });
  },
});

test.use({ serviceWorkers: "allow" });

// Builds are copied, installed and closed again.
test.describe.configure({ timeout: 120_000 });

const SECOND = "0123456789abcdef";
const THIRD = "fedcba9876543210";

/** Returns the paths of all cached files, by cache, without origin and base path. */
const kept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const { scope } = await navigator.serviceWorker.ready;
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found[name.replace(/^qa:[^:]*:/, "")] = requests.map(({ url }) => url.slice(scope.length));
    }
    return found;
  });

/** Waits until the service worker of the deployed build controls the page. */
async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const container = navigator.serviceWorker;
    const registration = await container.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    const active = (): boolean => worker?.state === "activated" && container.controller === worker;
    await new Promise<void>((resolve) => {
      const look = (): void => (active() ? resolve() : void setTimeout(look, 50));
      look();
    });
  });
}

const buildOfPage = (page: Page): Promise<string | null> => page.locator("html").getAttribute("data-build");

const title = (page: Page) => page.getByRole("heading", { level: 1 });

async function find(page: Page, text: string, id: string): Promise<void> {
  await searchBox(page).fill(text);
  await expect(options(page).first()).toHaveAttribute("href", new RegExp(`/qa/${id}/$`));
}

test("after one visit the start page, the search and visited answers are there without network", async ({
  page,
  context,
  host,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  const read = need(
    knowledge.pairs.find(({ id }) => id !== pair.id),
    "second pair",
  );
  await visit(page, host.url(`/qa/${read.id}/`));
  await ready(page);
  await visit(page, host.url("/"));
  await find(page, text, pair.id);
  await options(page).first().click();
  await expect(page).toHaveURL(host.url(`/qa/${pair.id}/`));
  // Reached by a link, and cached as a page nevertheless.
  await expect
    .poll(async () => Object.values(await kept(page)).flat())
    .toEqual(expect.arrayContaining([`qa/${pair.id}/`, `qa/${pair.id}/index.txt`, `qa/${read.id}/`]));

  await host.stop();
  await context.setOffline(true);
  await page.reload();
  await expect(title(page)).toContainText(headline(pair.question.text).slice(0, 10));
  await visit(page, host.url(`/qa/${read.id}/`));
  await expect(title(page)).toContainText(headline(read.question.text).slice(0, 10));
  await visit(page, host.url("/"));
  await expect(title(page)).toContainText(zh.askedBefore);
  await find(page, text, pair.id);
  expect(page.workers(), "searches beside the page, not on it").toHaveLength(1);
  await options(page).first().click();
  await expect(page).toHaveURL(host.url(`/qa/${pair.id}/`));
  await expect(title(page)).toContainText(headline(pair.question.text).slice(0, 10));
  await visit(page, host.url(`/search/?q=${encodeURIComponent(text)}`));
  await expect(page.getByRole("main").locator(`a[href$="/qa/${pair.id}/"]`).first()).toBeVisible();
});

test("a page that is not kept has a page in its place, with the search and a way back", async ({
  page,
  context,
  host,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, host.url("/"));
  await ready(page);
  await host.stop();
  await context.setOffline(true);

  await visit(page, host.url(`/qa/${pair.id}/`));
  await expect(title(page)).toContainText(zh.offlineTitle);
  await find(page, text, pair.id);
  // The same page is open here before the click.
  const opened = page.waitForEvent("load");
  await options(page).first().click();
  await opened;
  await expect(page).toHaveURL(host.url(`/qa/${pair.id}/`));
  await expect(title(page)).toContainText(zh.offlineTitle);
  for (const path of ["/projects/", "/ask/", "/weekly/", "/about/"]) {
    await visit(page, host.url(path));
    await expect(title(page)).not.toContainText(zh.offlineTitle);
  }

  await visit(page, host.url(`/qa/${pair.id}/`));
  await host.start();
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: zh.searchRetry }).click();
  await reloaded;
  await hydrated(page);
  await expect(title(page)).toContainText(zh.offlineTitle);
  // When the network comes back, the page recovers by itself.
  await context.setOffline(false);
  await expect(title(page)).toContainText(headline(pair.question.text).slice(0, 10));
});

test("new content comes with its index, and only what changed is fetched", async ({
  page,
  context,
  target,
  host,
  deploy,
  knowledge,
}) => {
  const word = "zzqxjvnew";
  const { pair } = tellingWord(knowledge);
  await visit(page, host.url(`/qa/${pair.id}/`));
  await ready(page);
  const before = await kept(page);

  deploy(await withMoreContent(target, knowledge, { build: SECOND, word }));
  await visit(page, host.url("/"));
  expect(await buildOfPage(page)).toBe(SECOND);
  await searchBox(page).fill(word);
  await expect(options(page).first()).toContainText(word);
  await ready(page);

  const has = new Set(before.files);
  const again = host.requests.filter(({ path }) => has.has(path.slice(1)));
  expect(has.size).toBeGreaterThan(20);
  expect(again).toEqual([]);

  // The first of these finds the window of the first build closed.
  await visit(page, host.url("/about/"));
  await visit(page, host.url("/projects/"));
  await expect.poll(async () => Object.keys(await kept(page)).sort()).toEqual(["files", `pages:${SECOND}`]);
  const after = await kept(page);
  expect(host.requests.filter(({ path }) => has.has(path.slice(1)))).toEqual([]);
  const gone = need(before.files, "file").filter((path) => !after.files?.includes(path));
  expect(gone.filter((path) => !path.startsWith("search/"))).toEqual([]);

  await host.stop();
  await context.setOffline(true);
  await visit(page, host.url("/"));
  expect(await buildOfPage(page)).toBe(SECOND);
  await searchBox(page).fill(word);
  await expect(options(page).first()).toContainText(word);
  await visit(page, host.url(`/qa/${pair.id}/`));
  // Visited before the deployment, and fetched again with it.
  await expect(title(page)).toContainText(headline(pair.question.text).slice(0, 10));
  expect(await buildOfPage(page)).toBe(SECOND);
});

test("an open page goes on while every script changes, until it is closed", { tag: LONG }, async ({
  page,
  context,
  target,
  host,
  deploy,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  const first = await buildOf(target);
  await visit(page, host.url("/"));
  await ready(page);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });

  deploy(await withOtherScripts(target, SECOND));
  const other = await context.newPage();
  await visit(other, host.url("/"));
  expect(await buildOfPage(other)).toBe(SECOND);
  await ready(other);
  await find(other, text, pair.id);
  expect(host.requests.filter(({ path }) => /^\/search\/.*-[0-9a-z]{9}\./.test(path))).toEqual([]);

  // The engine of the first build, which the page had not loaded, exists only in the cache.
  await visit(other, host.url("/weekly/"));
  expect(Object.keys(await kept(page))).toContain(`pages:${first}`);
  await find(page, text, pair.id);
  expect(problems).toEqual([]);
  await options(page).first().click();
  await expect(title(page)).toContainText(headline(pair.question.text).slice(0, 10));
  expect(await buildOfPage(page), "the next page is the new one").toBe(SECOND);

  await page.close();
  await visit(other, host.url("/"));
  await visit(other, host.url("/about/"));
  await expect.poll(async () => Object.keys(await kept(other)).sort()).toEqual(["files", `pages:${SECOND}`]);
  const { files = [] } = await kept(other);
  expect(files.filter((path) => path.startsWith("_next/") && !/z\.(?:js|css)$/.test(path))).toEqual([]);
});

test("a build that is being installed loses nothing to the one before", { tag: LONG }, async ({
  page,
  target,
  host,
  deploy,
  knowledge,
}) => {
  await visit(page, host.url("/"));
  await ready(page);
  const [second, third] = await Promise.all(
    [SECOND, THIRD].map((build) => withMoreContent(target, knowledge, { build, word: "zzqxjvnew" })),
  );
  deploy(need(second, "second deployment"));
  await visit(page, host.url("/about/"));
  await ready(page);

  deploy(need(third, "third deployment"));
  host.hanging = true;
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  await expect.poll(async () => Object.keys(await kept(page))).toContain(`pages:${THIRD}`);
  // Requests for its pages still hang. The second of these finds the window closed that was open at the takeover.
  host.hanging = false;
  await visit(page, host.url("/"));
  await visit(page, host.url("/projects/"));
  // Cleanup would follow the responses.
  await page.waitForTimeout(1_000);
  expect(Object.keys(await kept(page))).toContain(`pages:${THIRD}`);
});

test("a page of a build that is not kept is never given the index of another one", { tag: LONG }, async ({
  page,
  context,
  target,
  host,
  deploy,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  const first = await buildOf(target);
  await visit(page, host.url("/"));
  await ready(page);

  deploy(await withMoreContent(target, knowledge, { build: SECOND, word: "zzqxjvnew" }));
  host.failing.add("/sw.js");
  await visit(page, host.url("/"));
  expect(await buildOfPage(page)).toBe(SECOND);
  await host.stop();
  await context.setOffline(true);
  await searchBox(page).fill(text);
  await expect(page.getByText(zh.searchOfflineTitle)).toBeVisible();

  await page.reload();
  expect(await buildOfPage(page)).toBe(first);
  await find(page, text, pair.id);
});

test("a page that is slow to come is shown as it was kept", { tag: LONG }, async ({
  page,
  host,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, host.url("/"));
  await ready(page);
  host.hanging = true;
  await visit(page, host.url("/"));
  await find(page, text, pair.id);
});

test("nothing is fetched ahead before the page is loaded", async ({ page, host }) => {
  await visit(page, host.url("/"));
  await ready(page);
  const loaded = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return performance.timeOrigin + (navigation?.loadEventEnd ?? 0);
  });
  const worker = need(
    host.requests.find(({ path }) => path === "/sw.js"),
    "request for the service worker",
  );
  expect(worker.at).toBeGreaterThan(loaded - 5);
  expect(host.requests.indexOf(worker)).toBeLessThan(
    host.requests.findIndex(({ path }) => path.startsWith("/search/")),
  );
});

test("the site can be installed", async ({ page, context, host }) => {
  await visit(page, host.url("/"));
  await ready(page);
  const session = await context.newCDPSession(page);
  const { errors, data, url } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(url).toBe(host.url("/site.webmanifest"));
  const manifest = JSON.parse(data ?? "") as Record<"id" | "start_url" | "scope", string> & {
    icons: { purpose: string }[];
  };
  for (const address of [manifest.id, manifest.start_url, manifest.scope])
    expect(new URL(address, url).href).toBe(host.url("/"));
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain("maskable");
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Every window of Playwright is private.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("nobody is sent to the page for times without network", async ({ target }) => {
  const { files, pages } = await readExport(target);
  expect(metaOf(pages.get("/offline/")?.html ?? "", "robots")).toBe("noindex");
  expect(files).toContain("sw.js");
  expect(await readFile(path.join(target.out, "sitemap.xml"), "utf8")).not.toContain("/offline/");
});

test("a build whose script is not what was built is not installed, and the page works on", {
  tag: LONG,
}, async ({ page, host, target, deploy }) => {
  await visit(page, host.url("/"));
  await ready(page);
  const first = await buildOf(target);
  const folder = await withOtherScripts(target, SECOND);
  const chunks = path.join(folder, "_next/static/chunks");
  const script = need((await readdir(chunks)).filter((name) => name.endsWith("z.js")).sort()[0], "script");
  // Modified after the build: right name, right type, wrong bytes.
  await appendFile(path.join(chunks, script), ";globalThis.__pwned=1");
  deploy(folder);
  const ended = await page.evaluate(async () => {
    const { scope } = await navigator.serviceWorker.ready;
    const registration = await navigator.serviceWorker.getRegistration(scope);
    await registration?.update().catch(() => {});
    const worker = registration?.installing;
    if (!worker) return registration?.waiting ? "waiting" : "none";
    return new Promise<string>((resolve) => {
      worker.addEventListener("statechange", () => resolve(worker.state));
    });
  });
  expect(ended).toBe("redundant");
  expect(host.requests.map(({ path: asked }) => asked)).toContain(`/_next/static/chunks/${script}`);
  // The caches still hold the complete first build.
  const caches = await kept(page);
  expect(Object.values(caches).flat()).not.toContain(`_next/static/chunks/${script}`);
  await host.stop();
  await visit(page, host.url("/"));
  expect(await buildOfPage(page)).toBe(first);
  expect(await page.evaluate(() => Reflect.get(globalThis, "__pwned"))).toBeUndefined();
});

test("a full storage costs the times without network, not the site", { tag: LONG }, async ({
  page,
  context,
  host,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  const devtools = await context.newCDPSession(page);
  const origin = new URL(host.url("/")).origin;
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 50_000 });
  await visit(page, host.url("/"));
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
    for (let i = 0; worker && worker.state !== "redundant" && worker.state !== "activated" && i < 200; i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return worker?.state ?? "none";
  });
  expect(state).not.toBe("activated");
  await find(page, text, pair.id);

  // There is space again, the worker is installed, and then the storage fills up.
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  await visit(page, host.url("/"));
  await ready(page);
  const { usage } = await devtools.send("Storage.getUsageAndQuota", { origin });
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: Math.ceil(usage) + 1 });
  await visit(page, host.url(`/qa/${pair.id}/`));
  await expect(title(page)).toContainText(headline(pair.question.text).slice(0, 10));
  await visit(page, host.url("/"));
  await find(page, text, pair.id);
  expect(problems).toEqual([]);
});

test("two tabs that update at once, while yet another build is deployed, end with the last one", {
  tag: LONG,
}, async ({ page, context, target, host, deploy, knowledge }) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, host.url("/"));
  await ready(page);
  const other = await context.newPage();
  await visit(other, host.url("/about/"));
  const problems: string[] = [];
  for (const tab of [page, other]) tab.on("pageerror", (error) => problems.push(error.message));
  const [second, third] = [await withOtherScripts(target, SECOND), await withOtherScripts(target, THIRD)];
  const update = (tab: Page): Promise<void> =>
    tab.evaluate(async () => void (await (await navigator.serviceWorker.ready).update().catch(() => {})));

  deploy(second);
  const racing = Promise.all([update(page), update(other)]);
  deploy(third);
  await Promise.all([racing, update(page), update(other)]);
  for (const tab of [page, other]) {
    await visit(tab, host.url("/"));
    await ready(tab);
    await visit(tab, host.url("/"));
    expect(await buildOfPage(tab)).toBe(THIRD);
    await find(tab, text, pair.id);
  }
  expect(problems).toEqual([]);
});

/** Asks for the whole archive on the page that offers it, and waits for what comes of it. */
async function keepEverything(page: Page, host: Host, outcome: string): Promise<void> {
  await visit(page, host.url("/about/"));
  await page.getByRole("button", { name: pattern(builtMessage("archiveKeep")) }).click();
  await expect(page.getByText(outcome)).toBeVisible();
}

const notKept = (page: Page) => options(page).first().getByText(zh.offlineNotKept);

test("without network a hit tells whether it can be opened", async ({ page, context, host, knowledge }) => {
  const [visited, other] = tellingWords(knowledge);
  await visit(page, host.url(`/qa/${need(visited, "telling word").pair.id}/`));
  await ready(page);
  await visit(page, host.url(`/qa/${need(visited, "telling word").pair.id}/`));
  await visit(page, host.url("/"));
  await find(page, need(other, "second telling word").text, need(other, "second telling word").pair.id);
  await expect(notKept(page)).toHaveCount(0);
  await context.setOffline(true);
  await expect(notKept(page)).toBeVisible();
  await find(page, need(visited, "telling word").text, need(visited, "telling word").pair.id);
  await expect(notKept(page)).toHaveCount(0);
});

test("all pages are kept as one file when the reader asks for it, and any of them opens without network", async ({
  page,
  context,
  host,
  knowledge,
}) => {
  const { text, pair } = tellingWord(knowledge);
  await visit(page, host.url("/"));
  await ready(page);
  await visit(page, host.url("/about/"));
  host.requests = [];
  await keepEverything(page, host, builtMessage("archiveKept"));
  const fetched = host.requests
    .map(({ path: asked }) => asked)
    .filter((asked) => asked.startsWith("/archive/"));
  expect(fetched).toHaveLength(2);
  expect(host.requests.filter(({ path: asked }) => asked.startsWith("/qa/"))).toEqual([]);
  expect((await new AxeBuilder({ page }).include(".keep-offline").analyze()).violations).toEqual([]);

  await host.stop();
  await context.setOffline(true);
  await visit(page, host.url("/"));
  await find(page, text, pair.id);
  await expect(notKept(page)).toHaveCount(0);
  await options(page).first().click();
  await expect(title(page)).toContainText(headline(pair.question.text).slice(0, 10));
  await visit(page, host.url(`/projects/${largestProject(knowledge).slug}/`));
  await expect(title(page)).toContainText(largestProject(knowledge).name);
  // Given back, it is gone.
  await visit(page, host.url("/about/"));
  await page.getByRole("button", { name: builtMessage("archiveDrop") }).click();
  await expect(page.getByRole("button", { name: pattern(builtMessage("archiveKeep")) })).toBeVisible();
  await visit(page, host.url(`/projects/${largestProject(knowledge).slug}/`));
  await expect(title(page)).toContainText(zh.offlineTitle);
});

test("a new build brings its own archive to whoever kept the last one", { tag: LONG }, async ({
  page,
  context,
  target,
  host,
  deploy,
  knowledge,
}) => {
  const unseen = need(knowledge.pairs.at(-1), "pair");
  await visit(page, host.url("/"));
  await ready(page);
  await keepEverything(page, host, builtMessage("archiveKept"));
  deploy(await withOtherScripts(target, SECOND));
  await ready(page);
  // The second window knows that the first one, which may be of the build before, is closed.
  await visit(page, host.url("/"));
  await visit(page, host.url("/"));
  await expect
    .poll(async () => Object.keys(await kept(page)).filter((name) => name.startsWith("archive")))
    .toEqual([`archive:${SECOND}`]);
  await host.stop();
  await context.setOffline(true);
  await visit(page, host.url(`/qa/${unseen.id}/`));
  await expect(title(page)).toContainText(headline(unseen.question.text).slice(0, 10));
  expect(await buildOfPage(page)).toBe(SECOND);
});

test("a storage without room for the archive is told, and so is a download that breaks off", {
  tag: LONG,
}, async ({ page, context, target, host }) => {
  await visit(page, host.url("/"));
  await ready(page);
  for (const name of await readdir(path.join(target.out, "archive"))) host.failing.add(`/archive/${name}`);
  await keepEverything(page, host, builtMessage("archiveFailed"));
  expect(Object.keys(await kept(page)).filter((name) => name.startsWith("archive"))).toEqual([]);
  host.failing.clear();
  const devtools = await context.newCDPSession(page);
  const origin = new URL(host.url("/")).origin;
  const { usage } = await devtools.send("Storage.getUsageAndQuota", { origin });
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: Math.ceil(usage) + 1_000 });
  await keepEverything(page, host, builtMessage("archiveFull"));
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  await keepEverything(page, host, builtMessage("archiveKept"));
});
