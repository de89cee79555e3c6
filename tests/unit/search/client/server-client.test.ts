import { createServer, type Server } from "node:http";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { buildSearchFiles } from "@/lib/search/build/build";
import { openIndexInMemory } from "@/lib/search/build/in-memory";
import { createServerSearchClient } from "@/lib/search/client/server-client";
import type { SearchClient } from "@/lib/search/types";
import { GLOSSARY, PAIRS, PROJECTS } from "../../../support/search-corpus";

let server: Server;
let address = "";
let here: SearchClient;
let requests: URL[] = [];
let reply: { status: number; body: string } = { status: 200, body: "" };

beforeAll(async () => {
  here = await openIndexInMemory(
    buildSearchFiles({ pairs: PAIRS, projects: PROJECTS, glossary: GLOSSARY }).files,
  );
});

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push(new URL(request.url ?? "", "http://localhost"));
    response.writeHead(reply.status).end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}/search/results.json`;
});

afterEach(() => void server.close());

it("asks the server, with the filters that are given", async () => {
  const results = { ...(await here.search("快照")), total: 99 };
  reply = { status: 200, body: JSON.stringify(results) };
  const client = createServerSearchClient(address, here);
  expect(await client.search("快照", { year: "2021", limit: 20 })).toEqual(results);
  expect(Object.fromEntries(requests[0]?.searchParams ?? [])).toEqual({
    q: "快照",
    year: "2021",
    limit: "20",
  });
});

it("asks nothing to warm up", async () => {
  expect((await createServerSearchClient(address, here).search(" ")).total).toBe(0);
  expect(requests).toEqual([]);
});

it.each([
  ["an error", { status: 503, body: "{}" }],
  ["nothing there", { status: 404, body: "<html>" }],
  ["a page in its place", { status: 200, body: "<html>" }],
  ["something else", { status: 200, body: "[]" }],
])(
  "searches in the browser where the server answers with %s, says so, and lets it rest",
  async (_, given) => {
    reply = given;
    let time = 0;
    const client = createServerSearchClient(address, here, { now: () => time });
    const expected = await here.search("快照");
    const results = await client.search("快照");
    expect(results.results).toEqual(expected.results);
    expect(results.interpretation).toEqual([{ kind: "fallback" }, ...expected.interpretation]);
    await client.search("压缩");
    expect(requests).toHaveLength(1);
    time = 31_000;
    await client.search("压缩");
    expect(requests).toHaveLength(2);
  },
);

it("gives up with its reader", async () => {
  const controller = new AbortController();
  const searching = createServerSearchClient(address, here).search("快照", {}, controller.signal);
  controller.abort();
  await expect(searching).rejects.toThrow(/abort/i);
});
