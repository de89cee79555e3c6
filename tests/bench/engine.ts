/**
 * `npm run bench:engine`: the search on three nodes of OpenSearch on this machine: feeding, queries under load, and the
 * first page of a browser. Takes the export that `npm test` leaves.
 */
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { z } from "zod";
import { run } from "@/lib/cli/run";
import { createEngineClient } from "@/lib/opensearch/ask/open";
import { type Connection, connect } from "@/lib/opensearch/connection";
import { feed } from "@/lib/opensearch/feed/feed";
import { sourceOf } from "@/lib/opensearch/feed/source";
import { EXIT, UsageError } from "@/lib/report/usage";
import { indexParts } from "@/lib/search/build/parts";
import { startCluster } from "../engine/cluster";
import { provideNode } from "../engine/program";
import { type ServedSite, serveSite } from "../engine/served-site";
import { provideChromium } from "../run/chromium";
import { thisMachine } from "../run/machine";
import { extractCorpus, realPosts } from "./corpus";
import { generatePairs } from "./generate/pairs";

const HELP = `Usage: npm run bench:engine -- [--size N] [--queries N]

  --size N     generated pairs (default: 10000)
  --queries N  for each number of clients (default: 300)`;

const ALIAS = "bench";
const CLIENTS = [1, 8, 32];
/** A query is the beginning of a question, as people type it. */
const MOST_OF_QUERY = 24;

const statsSchema = z.object({
  _all: z.object({ primaries: z.object({ store: z.object({ size_in_bytes: z.number() }) }) }),
});

async function diskOf(connection: Connection, index: string): Promise<number> {
  const stats = statsSchema.parse((await connection(`${index}/_stats/store`)).body);
  return stats._all.primaries.store.size_in_bytes;
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);

/** Sends `queries` from concurrent clients, each of which waits for its answer before the next query. */
async function load(ask: (query: string) => Promise<unknown>, queries: readonly string[], clients: number) {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let query = queries[next++]; query !== undefined; query = queries[next++]) {
        const asked = performance.now();
        await ask(query);
        times.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  times.sort((a, b) => a - b);
  return `${String(clients).padStart(3)} clients: ${(queries.length / seconds).toFixed(1)} queries/s; p50 ${at(times, 0.5)}, p95 ${at(times, 0.95)}, p99 ${at(times, 0.99)} ms`;
}

/** Loads of the search page, each in a browser that has seen nothing of the site. */
const PAGES = 12;

/** Returns the time from the request of a search page until its first result can be seen. */
async function firstPages(site: ServedSite, queries: readonly string[]): Promise<string> {
  const browser = await chromium.launch({ executablePath: await provideChromium(thisMachine) });
  const times: number[] = [];
  for (const query of queries.slice(0, PAGES)) {
    const context = await browser.newContext({ locale: "zh-CN" });
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
    await page.locator("main li:has(mark) a").first().waitFor();
    times.push(performance.now() - began);
    await context.close();
  }
  await browser.close();
  times.sort((a, b) => a - b);
  return `first page in a browser, ${times.length} loads: p50 ${at(times, 0.5)}, slowest ${at(times, 1)} ms`;
}

await run("bench:engine", async () => {
  const { values } = parseArgs({
    options: { size: { type: "string" }, queries: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(HELP);
    return EXIT.success;
  }
  const [size, count] = [Number(values.size ?? 10_000), Number(values.queries ?? 300)];
  if (!Number.isInteger(size) || !Number.isInteger(count) || size < 1 || count < 1)
    throw new UsageError("--size and --queries: give whole numbers");
  const program = await provideNode();
  if (program.kind === "absent") throw new UsageError(program.why);

  const { pairs: real, projects, glossary } = await extractCorpus(realPosts());
  const pairs = [...generatePairs(real, size)];
  const queries = Array.from(
    { length: count },
    (_, i) => pairs[Math.floor((i * pairs.length) / count)]?.question.text.slice(0, MOST_OF_QUERY) ?? "",
  );
  const cluster = await startCluster(program.classPath, { isLong: true });
  try {
    const connection = connect({ urls: cluster.urls });
    const began = performance.now();
    const { parts } = indexParts({ pairs, projects, glossary });
    const made = performance.now();
    const fed = await feed(connection, sourceOf(parts), { alias: ALIAS });
    const seconds = (performance.now() - made) / 1_000;
    const disk = await diskOf(connection, fed.index);
    console.log(
      `${pairs.length} pairs, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before queries`,
    );
    console.log(`cut into terms in ${((made - began) / 1_000).toFixed(0)} s`);
    console.log(
      `${fed.written} documents in ${seconds.toFixed(0)} s (${(fed.written / seconds).toFixed(0)}/s, ${(pairs.length / seconds).toFixed(0)} pairs/s), ${(disk / 1e6).toFixed(0)} MB a copy`,
    );
    const client = createEngineClient(connection, ALIAS);
    await load((query) => client.search(query), queries.slice(0, 50), 4);
    for (const clients of CLIENTS) console.log(await load((query) => client.search(query), queries, clients));
    const site = await serveSite({ urls: cluster.urls, name: ALIAS });
    console.log(await firstPages(site, queries).finally(() => site.stop()));
    return EXIT.success;
  } finally {
    await cluster.stop();
  }
});
