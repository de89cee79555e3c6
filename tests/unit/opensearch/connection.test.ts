import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { authorizationOf, checkVersion, nodesOf } from "@/lib/opensearch/cluster";
import { connect, EngineError } from "@/lib/opensearch/connection";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}/`;
}

const answering = (status: number, body: object) =>
  serve((_, response) => response.writeHead(status).end(JSON.stringify(body)));
/** An address at which nobody listens any more. */
async function gone(): Promise<string> {
  const url = await serve(() => {});
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return url;
}

describe("a connection to nodes", () => {
  it("asks the next node where one is gone, busy or silent", async () => {
    const busy = await answering(503, {});
    const silent = await serve(() => {});
    const well = await answering(200, { ok: true });
    const connection = connect({ urls: [await gone(), busy, silent, well], timeoutMs: 300 });
    for (let i = 0; i < 5; i++) expect((await connection("")).body).toEqual({ ok: true });
  });

  it("waits for a node that comes back", async () => {
    let count = 0;
    const url = await serve((_, response) => response.writeHead(++count < 3 ? 503 : 200).end("{}"));
    expect((await connect({ urls: [url] })("")).status).toBe(200);
  });

  it("says of each node why it did not answer", async () => {
    const connection = connect({
      urls: [await gone(), await answering(503, { error: "booting" })],
      patienceMs: 0,
    });
    await expect(connection("")).rejects.toThrow(/cannot be reached \(\w+\)[\s\S]*503: booting/);
  });

  it("repeats nothing that was refused, and gives the reason", async () => {
    let count = 0;
    const url = await serve((_, response) => {
      count++;
      response.writeHead(400).end(JSON.stringify({ error: { root_cause: [{ reason: "no such field" }] } }));
    });
    await expect(connect({ urls: [url, url] })("x")).rejects.toThrow("no such field");
    expect(count).toBe(1);
  });

  it("follows no redirect with a password", async () => {
    let reached = false;
    const target = await serve((_, response) => {
      reached = true;
      response.end("{}");
    });
    const url = await serve((_, response) => response.writeHead(302, { Location: target }).end());
    await expect(connect({ urls: [url], authorization: "Basic x", patienceMs: 0 })("")).rejects.toThrow(
      EngineError,
    );
    expect(reached).toBe(false);
  });

  it("sends the credentials, and names the variables where they are refused", async () => {
    const url = await serve((request, response) => {
      const isKnown = request.headers.authorization === "Basic dXNlcjpwYXNz";
      response.writeHead(isKnown ? 200 : 401).end("{}");
    });
    const authorization = authorizationOf({ QA_OPENSEARCH_USER: "user", QA_OPENSEARCH_PASSWORD: "pass" });
    expect((await connect({ urls: [url], authorization })("")).status).toBe(200);
    await expect(connect({ urls: [url] })("")).rejects.toThrow(/QA_OPENSEARCH_USER/);
    expect(() => authorizationOf({ QA_OPENSEARCH_USER: "user" })).toThrow(/set both/);
    expect(authorizationOf({})).toBeNull();
  });
});

it.each([
  ["2.19.6", "opensearch", true],
  ["3.1.0", "opensearch", true],
  ["2.11.0", "opensearch", false],
  ["4.0.0", "opensearch", false],
  ["8.0.0", undefined, false],
])("speaks to %s of %s: %s", async (number, distribution, isKnown) => {
  const connection = connect({ urls: [await answering(200, { version: { number, distribution } })] });
  if (isKnown) await expect(checkVersion(connection)).resolves.toBeUndefined();
  else await expect(checkVersion(connection)).rejects.toThrow(/needs OpenSearch/);
});

it("takes addresses of nodes, and never repeats a password", () => {
  expect(nodesOf(["http://localhost:9200", "https://e.com/os/"])).toEqual([
    "http://localhost:9200/",
    "https://e.com/os/",
  ]);
  expect(() => nodesOf(["localhost:9200"])).toThrow(/address of a node/);
  expect(() => nodesOf(["https://me:secret@e.com"])).toThrow(/^(?!.*secret).*without user and password/s);
});
