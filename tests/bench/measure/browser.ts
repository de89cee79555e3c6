/**
 * A first search in a real Chromium: nothing cached, CPU throttled to a quarter (Chromium throttles the page's thread,
 * not its workers), files from a local server. Measured from the first key to the texts of ten results.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { provideChromium, QUIET_FLAGS } from "../../run/chromium";
import { thisMachine } from "../../run/machine";
import type { Query } from "./queries";
import { inTime, mean, quantile, type Spread, spreadOf } from "./spread";

export interface InBrowser {
  /** Milliseconds. */
  time: Spread;
  p95: number;
  /** Number of results in ten for these queries: an engine that finds nothing is fast. */
  results: number;
  queries: number;
}

/** What an engine's page needs besides its index files, which are below `/index/`. */
export interface SearchScript {
  /** A module that exports `search(query)`, which returns the number of results whose texts it has loaded. */
  entry: string;
  /** Further scripts, by path. */
  files?: Record<string, string>;
}

const QUERIES = 24;
const BUDGET_MS = 120_000;
const SLOWER = 4;
/** Nobody types into a page before the browser has opened it. */
const AT_REST_MS = 500;

const PAGE = "<!doctype html><meta charset=utf-8><title>bench</title>";
const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".html": "text/html",
};

async function serve(folder: string, { entry, files = {} }: SearchScript) {
  const made: Record<string, string> = { "/": PAGE, "/entry.js": entry, ...files };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const body =
      made[pathname] ??
      (pathname.startsWith("/index/")
        ? await readFile(path.join(folder, decodeURIComponent(pathname.slice("/index/".length)))).catch(
            () => null,
          )
        : null);
    const type =
      pathname === "/" ? "text/html" : (TYPES[path.extname(pathname)] ?? "application/octet-stream");
    if (body === null) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

/** Returns the time of one search on a new page. */
async function firstSearch(browser: Browser, origin: string, query: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await new Promise((resolve) => setTimeout(resolve, AT_REST_MS));
  const measured = await page.evaluate(async (text) => {
    const began = performance.now();
    const entry = "/entry.js";
    const { search } = (await import(entry)) as { search(query: string): Promise<number> };
    const results = await search(text);
    return { ms: performance.now() - began, results };
  }, query);
  await context.close();
  return measured;
}

export async function measureInBrowser(
  folder: string,
  script: SearchScript,
  queries: readonly Query[],
): Promise<InBrowser> {
  const browser = await chromium.launch({
    executablePath: await provideChromium(thisMachine),
    args: [...QUIET_FLAGS, "--no-sandbox"],
  });
  const { origin, close } = await serve(folder, script);
  const step = Math.max(1, Math.floor(queries.length / QUERIES));
  const sample = queries.filter((_, i) => i % step === 0).slice(0, QUERIES);
  const times: number[] = [];
  const found: number[] = [];
  try {
    // The first page also pays for the start of the browser.
    await firstSearch(browser, origin, sample[0]?.text ?? "");
    const asked = await inTime(sample, BUDGET_MS, async ({ text }) => {
      const { ms, results } = await firstSearch(browser, origin, text);
      times.push(ms);
      found.push(results);
    });
    return { time: spreadOf(times), p95: quantile(times, 0.95), results: mean(found), queries: asked };
  } finally {
    await browser.close();
    close();
  }
}
