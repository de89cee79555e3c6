/** The search on three real nodes: the same answers as the static engine, and its behaviour when nodes are lost. */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSiteServer, listen } from "@/lib/build/serve";
import { createSearchEndpoint } from "@/lib/build/server/search-endpoint";
import { ROOT } from "@/lib/build/settings";
import type { Pair } from "@/lib/model/pair";
import { createEngineClient } from "@/lib/opensearch/ask/open";
import { type Connection, connect, EngineError } from "@/lib/opensearch/connection";
import { type Fed, type FeedOptions, feed } from "@/lib/opensearch/feed/feed";
import { sourceOfSite } from "@/lib/opensearch/feed/site-source";
import { sourceOf } from "@/lib/opensearch/feed/source";
import { buildSearchFiles } from "@/lib/search/build/build";
import { loadFromMemory, openIndexInMemory } from "@/lib/search/build/in-memory";
import { indexParts } from "@/lib/search/build/parts";
import { createServerSearchClient } from "@/lib/search/client/server-client";
import { SEARCH_ENDPOINT } from "@/lib/search/format/file-names";
import type { SearchClient, SearchResults } from "@/lib/search/types";
import { COMMAND } from "../support/command";
import { isLong } from "../support/long";
import { post, put } from "../support/posts";
import { startProgram } from "../support/program";
import { ended } from "../support/script";
import { GLOSSARY, PAIRS, PROJECTS } from "../support/search-corpus";
import { type Cluster, startCluster } from "./cluster";
import { type NodeProgram, provideNode } from "./program";

const program: NodeProgram = await provideNode();
if (program.kind === "absent") console.warn(`\n  SKIPPED: the tests of OpenSearch. ${program.why}\n`);

const inputOf = (pairs: readonly Pair[]) => ({ pairs, projects: PROJECTS, glossary: GLOSSARY });

/** Repeats the pairs with further words added, so that feeding takes a while. */
const many = (times: number): Pair[] =>
  Array.from({ length: times }, (_, i) =>
    PAIRS.map((pair) => ({
      ...pair,
      id: `${pair.id}-${i}`,
      question: { ...pair.question, text: `${pair.question.text} round${i}` },
      thread: { ...pair.thread, id: `${pair.thread.id}-${i}` },
    })),
  ).flat();

const ALIAS = "community";

describe.skipIf(program.kind === "absent")("OpenSearch", { timeout: 300_000 }, () => {
  let cluster: Cluster;
  let connection: Connection;
  let client: SearchClient;

  const feedPairs = (
    pairs: readonly Pair[],
    options: Partial<FeedOptions> = {},
    by = connection,
  ): Promise<Fed> =>
    feed(by, sourceOf(indexParts(inputOf(pairs)).parts), { alias: ALIAS, shards: 2, ...options });

  const ids = async (query: string): Promise<string[]> =>
    (await client.search(query)).results.map(({ id }) => id);

  const indices = async (): Promise<string[]> =>
    Object.keys((await connection(`${ALIAS}-v*/_alias`)).body as object).sort();

  /** A client sees a new index within seconds after it was swapped in. */
  const expectIds = (query: string) =>
    expect.poll(() => ids(query), { message: query, timeout: 20_000, interval: 250 });

  /** Leaves an index without any copy, as the death of its nodes does: no node may hold one. */
  async function lose(index: string): Promise<void> {
    await connection(index, { method: "DELETE" });
    const settings = { "index.routing.allocation.require._name": "nobody" };
    await connection(`${index}?wait_for_active_shards=0`, { method: "PUT", body: { settings } });
  }

  beforeAll(async () => {
    if (program.kind === "absent") return;
    cluster = await startCluster(program.classPath);
    connection = connect({ urls: cluster.urls });
    client = createEngineClient(connection, ALIAS);
  }, 300_000);

  afterAll(async () => {
    await cluster?.stop();
  });

  it("says how to feed an index that is not there", async () => {
    await expect(client.search("快照")).rejects.toThrow(/no index community; run qa index/);
  });

  it("answers as the static engine does", async () => {
    await feedPairs(PAIRS);
    const here = await openIndexInMemory(buildSearchFiles(inputOf(PAIRS)).files);
    const told = ({ total, verdict, interpretation, completions, facets, results }: SearchResults) => ({
      total,
      verdict,
      interpretation,
      completions,
      facets,
      // Each index has keys of its own for threads.
      results: results.map(({ score: _, thread, ...result }) => ({
        ...result,
        thread: thread && { ...thread, key: "" },
      })),
    });
    for (const query of QUERIES) {
      const [engine, local] = await Promise.all([client.search(query), here.search(query)]);
      expect({ query, ...told(engine) }).toEqual({ query, ...told(local) });
      // The engine keeps nine bits of a weight; an excluded pair contributes nothing to its thread there.
      const compared = query.includes("-") ? [] : engine.results;
      compared.forEach(({ score }, i) => {
        const exact = local.results[i]?.score ?? 0;
        expect(Math.abs(score - exact)).toBeLessThanOrEqual(0.02 * exact);
      });
    }
  });

  it("takes a built site as it takes posts", async () => {
    const files = buildSearchFiles(inputOf(PAIRS)).files;
    const fed = await feed(connection, await sourceOfSite(loadFromMemory(files)), { alias: ALIAS });
    expect(fed).toMatchObject({ written: 0, removed: 0 });
  });

  it("sends what changed alone, into a new index behind the alias", async () => {
    const before = await indices();
    const [first, ...others] = PAIRS;
    const changed = { ...first, answer: { text: "换成了 zanzibar 目录。", html: "", markdown: "" } } as Pair;
    const fed = await feedPairs([changed, ...others]);
    expect(fed.written).toBeGreaterThan(0);
    expect(fed.written).toBeLessThan(fed.kept / 2);
    expect(await indices()).toEqual([fed.index]);
    expect(before).not.toContain(fed.index);
    await expectIds("zanzibar").toEqual([changed.id]);
    await feedPairs(PAIRS);
    await expectIds("zanzibar").toEqual([]);
  });

  it("serves the old index when a run ends early, and goes on where that ended", async () => {
    const [served] = await indices();
    let batches = 0;
    const breaking: Connection = (path, request) => {
      if (path.includes("/_bulk") && ++batches > 2) throw new Error("killed");
      return connection(path, request);
    };
    await expect(feedPairs(many(60), {}, breaking)).rejects.toThrow("killed");
    const left = await indices();
    expect(left).toHaveLength(2);
    expect(await ids("快照")).not.toEqual([]);
    const fed = await feedPairs(many(60));
    expect(fed.kept).toBeGreaterThan(500);
    expect(left).toContain(fed.index);
    expect(await indices()).toEqual([fed.index]);
    expect(fed.index).not.toBe(served);
    await feedPairs(PAIRS);
  });

  it("lets one run at a time feed an index, and serves the whole of one of them", async () => {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const runs = [many(4), many(2)].map(async (pairs) => ({ pairs, fed: await feedPairs(pairs, { say }) }));
    const [last] = (await Promise.all(runs)).sort((a, b) => (a.fed.index > b.fed.index ? -1 : 1));
    if (!last) return expect.unreachable();
    expect(said).toEqual([expect.stringMatching(/another qa index feeds it \(process \d+ on .+\); waiting/)]);
    expect(await indices()).toEqual([last.fed.index]);
    // It began with what the other one left, and holds nothing else of that.
    expect(last.fed.kept).toBeGreaterThan(0);
    expect(await feedPairs(last.pairs)).toMatchObject({ written: 0, removed: 0 });
    await feedPairs(PAIRS);
  });

  it.runIf(isLong)("is fed by qa index, which may be killed at any moment", async () => {
    const content = await mkdtemp(path.join(tmpdir(), "qa-engine-content-"));
    const name = "by-command";
    const publish = (round: string) =>
      Promise.all(
        Array.from({ length: 60 }, (_, i) =>
          put(path.join(content, `p${i}.md`), post(`第 ${i} 个问题，${round}${i}：怎么解决？`)),
        ),
      );
    const start = () =>
      startProgram(
        ["index", content, "--url", cluster.urls.join(","), "--name", name],
        ROOT,
        { ...process.env, NODE_ENV: "test" },
        [COMMAND],
      );
    const asked = createEngineClient(connection, name);
    const found = async (query: string) => (await asked.search(query)).results.length;
    const versions = async () => Object.keys((await connection(`${name}-v*/_alias`)).body as object).sort();

    await publish("alpha");
    const first = start();
    expect(await ended(first.child), first.output()).toBe(0);
    const [served] = await versions();
    await publish("beta");
    const killed = start();
    await expect.poll(versions, { timeout: 120_000, interval: 20 }).toHaveLength(2);
    await sleep(Math.random() * 1_000);
    killed.child.kill("SIGKILL");
    await ended(killed.child);
    const left = await versions();
    expect(await found(left[0] === served ? '"alpha7"' : '"beta7"')).toBeGreaterThan(0);
    const second = start();
    expect(await ended(second.child), second.output()).toBe(0);
    expect(await versions()).toHaveLength(1);
    expect(await versions()).not.toContain(served);
    await expect.poll(() => found('"beta7"'), { timeout: 20_000 }).toBeGreaterThan(0);
    await rm(content, { recursive: true });
  });

  it.runIf(isLong)("begins anew where what it wrote into is lost", async () => {
    let isLost = false;
    const losing: Connection = async (path, request) => {
      if (path.includes("/_bulk") && !isLost) {
        isLost = true;
        await lose(path.split("/")[0] ?? "");
      }
      return connection(path, request);
    };
    const fed = await feedPairs(many(2), {}, losing);
    expect(isLost).toBe(true);
    expect(await indices()).toEqual([fed.index]);
    await expectIds("快照 round1").not.toEqual([]);
    await feedPairs(PAIRS);
  });

  it("touches no index of others", async () => {
    await connection("foreign-v000001", { method: "PUT", body: {} });
    await expect(feedPairs(PAIRS, { alias: "foreign" })).rejects.toThrow(/was not made by this program/);
    await connection("plain", { method: "PUT", body: {} });
    await expect(feedPairs(PAIRS, { alias: "plain" })).rejects.toThrow(/was not made by this program/);
  });

  it("refuses an index of another form", async () => {
    const [name = ""] = await indices();
    const mapping = (await connection(`${name}/_mapping`)).body as Record<
      string,
      { mappings: { _meta: object } }
    >;
    const meta = mapping[name]?.mappings._meta;
    await connection(`${name}/_mapping`, { method: "PUT", body: { _meta: { ...meta, form: 0 } } });
    await expect(createEngineClient(connection, ALIAS).search("快照")).rejects.toThrow(/another version/);
    const fed = await feedPairs(PAIRS);
    expect(fed.kept).toBe(0);
    expect(await indices()).toEqual([fed.index]);
  });

  it("refuses another engine", async () => {
    const server = createServer((_, response) => response.end('{"version":{"number":"7.10.2"}}'));
    const url = await listening(server);
    const other = connect({ urls: [url] });
    await expect(feedPairs(PAIRS, {}, other)).rejects.toThrow(/needs OpenSearch 2\.19/);
    server.close();
  });

  it.runIf(isLong)("waits while the engine blocks writing, as it does on a full disk", async () => {
    let isBlocked = false;
    const filling: Connection = async (path, request) => {
      const [index] = path.split("/");
      const block = (value: true | null) =>
        connection(`${index}/_settings`, {
          method: "PUT",
          body: { index: { "blocks.read_only_allow_delete": value } },
        });
      if (path.includes("/_bulk") && !isBlocked) {
        isBlocked = true;
        await block(true);
        setTimeout(() => void block(null), 1_500);
      }
      return connection(path, request);
    };
    const fed = await feedPairs(many(3), {}, filling);
    expect(isBlocked).toBe(true);
    expect(fed.pairs).toBe(PAIRS.length * 3);
    await feedPairs(PAIRS);
  });

  it("fails no query and loses no document when a node dies", async () => {
    const { index: served } = await feedPairs(many(20));
    // On a busy machine the copies come after the index is served.
    const isCopied = async () =>
      (await connection(`_cluster/health/${served}?wait_for_status=green&timeout=10s`, { accepts: [408] }))
        .status;
    await expect.poll(isCopied, { timeout: 120_000 }).toBe(200);
    let isOver = false;
    const answers: number[] = [];
    const searching = (async () => {
      while (!isOver) answers.push((await ids(`快照 round${answers.length % 20}`)).length);
    })();
    const feeding = feedPairs(many(40)).finally(() => {
      isOver = true;
    });
    await sleep(1_000);
    cluster.kill(2);
    const [fed] = await Promise.all([feeding, searching]);
    expect(answers.length).toBeGreaterThan(5);
    expect(answers).not.toContain(0);
    expect(fed.pairs).toBe(PAIRS.length * 40);
    await expectIds("快照 round39").not.toEqual([]);
  });

  it("answers in time beside a node that hangs", async () => {
    const quick = connect({ urls: cluster.urls, timeoutMs: 1_500, patienceMs: 1_500 });
    const endpoint = createSearchEndpoint(createEngineClient(quick, ALIAS), { keptMs: 0 });
    const ask = () => endpoint.answer(new URLSearchParams({ q: "快照" }), "reader");
    expect((await ask()).status).toBe(200);
    cluster.pause(1);
    const began = Date.now();
    const { status } = await ask();
    expect([200, 503, 504]).toContain(status);
    expect(Date.now() - began).toBeLessThan(6_000);
    cluster.resume(1);
    await expect.poll(async () => (await ask()).status, { timeout: 60_000, interval: 1_000 }).toBe(200);
  });

  it("leaves readers their own index when every node is gone", async () => {
    const quick = connect({ urls: cluster.urls, timeoutMs: 1_500, patienceMs: 1_500 });
    const endpoint = createSearchEndpoint(createEngineClient(quick, ALIAS), { keptMs: 0 });
    const server = createSiteServer(tmpdir(), "", {}, endpoint);
    const address = `${await listen(server, 0)}/${SEARCH_ENDPOINT}`;
    const here = await openIndexInMemory(buildSearchFiles(inputOf(PAIRS)).files);
    const reader = (): SearchClient => createServerSearchClient(address, here);
    const served = await reader().search("快照 round3");
    expect(served.results[0]?.id).toMatch(/-3$/);
    cluster.kill(0);
    cluster.kill(1);
    const alone = await reader().search("快照");
    expect(alone.interpretation[0]).toEqual({ kind: "fallback" });
    expect(alone.results.length).toBeGreaterThan(0);
    await expect(createEngineClient(quick, ALIAS).search("快照")).rejects.toThrow(EngineError);
    server.close();
  });
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
}

const QUERIES = [
  "Tanka 快照",
  "snapshot",
  "kuaizhao",
  "快照太大",
  "tnaka",
  "rivermq 重試",
  '"快照" 压缩',
  '"没有人写过的话"',
  "快照 -压缩",
  "project:tanka",
  "project:tan",
  "year:2021 快照",
  "asker:小鹿 快照",
  "project:nothing 快照",
  "zzzz",
  "快",
  PAIRS[0]?.id ?? "",
];
