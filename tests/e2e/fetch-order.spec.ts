/** What a browser asks for while something else is still on its way: on a slow network each round trip is felt. */
import { hold, hydrated } from "../support/page";
import { expect, test } from "../support/test";

const FIRST = /\/_next\/static\/first-\w+\.js$/;

test("nothing waits for the script that runs first", async ({ page, site, watched }) => {
  const html = await (await page.request.get(site.url("/"))).text();
  const addresses = html.matchAll(/(?:href|src)="([^"]*\/_next\/static\/[^"]+\.(?:css|js))"/g);
  const needed = [...new Set([...addresses].map(([, address = ""]) => address.slice(site.basePath.length)))];
  expect(needed.filter((address) => address.endsWith(".css")).length).toBeGreaterThan(0);
  expect(needed.filter((address) => address.endsWith(".js")).length).toBeGreaterThan(5);
  const release = await hold(page, FIRST);
  await page.goto(site.url("/"), { waitUntil: "commit" });
  await expect.poll(() => needed.filter((address) => !watched.requests.includes(address))).toEqual([]);
  expect(await page.evaluate(() => document.body)).toBe(null);
  release();
  await hydrated(page);
});

test("the search of a link begins before the styles have come", async ({ page, site, watched }) => {
  const release = await hold(page, /\.css$/);
  await page.goto(site.url(`/search/?q=${encodeURIComponent("配置")}`), { waitUntil: "commit" });
  const asked = () => watched.requests.map((address) => address.replace(/\?.*$/, ""));
  await expect.poll(asked).toContain("/search/manifest.json");
  expect(asked().some((address) => address.startsWith("/search/worker/"))).toBe(true);
  // It goes on, up to the results.
  await expect.poll(() => asked().some((address) => address.startsWith("/search/entries/"))).toBe(true);
  release();
  await expect(page.locator("main mark").first()).toBeVisible();
});

test.describe("in another language", () => {
  test.use({ locale: "en-US" });

  test("its texts, for which the page waits, come before the other scripts", async ({ page, site }) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const priorities = new Map<string, string>();
    session.on("Network.requestWillBeSent", ({ request: { url, initialPriority } }) => {
      priorities.set(new URL(url).pathname.slice(site.basePath.length), initialPriority);
    });
    await page.goto(site.url("/"));
    await hydrated(page);
    const of = (start: string) =>
      [...priorities].flatMap(([address, priority]) => (address.startsWith(start) ? [priority] : []));
    expect(of("/texts/")).toEqual(["High"]);
    expect(new Set(of("/_next/static/chunks/").filter((priority) => priority !== "VeryHigh"))).toEqual(
      new Set(["Low"]),
    );
  });
});
