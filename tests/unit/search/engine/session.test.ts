import { describe, expect, it, vi } from "vitest";
import { buildSearchFiles } from "@/lib/search/build/build";
import { loadFromMemory } from "@/lib/search/build/in-memory";
import { overWorker } from "@/lib/search/client/browser-client";
import { loadOverHttp, PATIENCE_MS } from "@/lib/search/client/fetch-files";
import { openWorker } from "@/lib/search/client/open-worker";
import type { WorkerRequest, WorkerResponse } from "@/lib/search/client/worker-protocol";
import { createSearchSession } from "@/lib/search/engine/session";
import { MANIFEST_NAME } from "@/lib/search/format/file-names";
import { ForeignIndexError } from "@/lib/search/format/manifest";
import type { SearchResults } from "@/lib/search/types";
import { GLOSSARY, PAIRS, PROJECTS } from "../../../support/search-corpus";

const build = (pairs = PAIRS) => buildSearchFiles({ pairs, projects: PROJECTS, glossary: GLOSSARY }).files;

describe("a session", () => {
  it("loads nothing before the first query", async () => {
    const load = vi.fn(loadFromMemory(build()));
    const session = createSearchSession(load);
    expect(load).not.toHaveBeenCalled();
    await session.search("快照");
    expect(load.mock.calls[0]?.[0]).toBe(MANIFEST_NAME);
  });

  it("asks for the shards of a first query while the tables are on their way", async () => {
    const files = loadFromMemory(build());
    const asked: string[] = [];
    const session = createSearchSession((name) => {
      asked.push(name.replace(/\/.*/, ""));
      return name.startsWith("docs/") ? new Promise(() => {}) : files(name);
    });
    void session.search("快照");
    await vi.waitFor(() => expect(asked).toContain("terms"));
  });

  it("opens the new build once when the old files are gone", async () => {
    let files = build();
    const load = vi.fn((name: string) => loadFromMemory(files)(name));
    const session = createSearchSession(load);
    await session.search("快照");
    const renamed = PAIRS.map((pair) => ({
      ...pair,
      question: { ...pair.question, text: `新：${pair.question.text}` },
    }));
    files = build(renamed);
    load.mockClear();
    const { results } = await session.search("集群扩容 安装步骤");
    expect(results[0]?.question).toMatch(/^新：/);
    expect(load.mock.calls.filter(([name]) => name === MANIFEST_NAME)).toHaveLength(1);
  });

  it("fails when files stay away", async () => {
    const load = loadFromMemory(build().filter(({ name }) => !name.startsWith("docs/")));
    await expect(createSearchSession(load).search("快照")).rejects.toThrow(/is gone/);
  });

  it("tries again after a failure", async () => {
    let online = false;
    const load = loadFromMemory(build());
    const session = createSearchSession(async (name) => {
      if (!online) throw new Error("offline");
      return load(name);
    });
    await expect(session.search("快照")).rejects.toThrow("offline");
    online = true;
    expect((await session.search("快照")).total).toBeGreaterThan(0);
  });

  it("does not retry a foreign index", async () => {
    const load = vi.fn(async () => '{"schema":0}');
    await expect(createSearchSession(load).search("快照")).rejects.toThrow(ForeignIndexError);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("drops a query that was given up", async () => {
    const session = createSearchSession(loadFromMemory(build()));
    const controller = new AbortController();
    const searching = session.search("快照", {}, controller.signal);
    controller.abort();
    await expect(searching).rejects.toMatchObject({ name: "AbortError" });
    await expect(session.search("快照", {}, AbortSignal.abort())).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});

describe("loadOverHttp", () => {
  const answering = (status: number, body = "") => vi.fn(async () => new Response(body, { status }));

  it("asks for the manifest anew and leaves the rest to the cache", async () => {
    const fetchFile = answering(200, "{}");
    const load = loadOverHttp("https://example.org/docs/search", fetchFile);
    await load("manifest.json");
    await load("terms/0-abc.json");
    expect(fetchFile.mock.calls).toEqual([
      ["https://example.org/docs/search/manifest.json", expect.objectContaining({ cache: "no-cache" })],
      ["https://example.org/docs/search/terms/0-abc.json", expect.objectContaining({ cache: "default" })],
    ]);
    await load("terms/0-abc.json", "again");
    expect(fetchFile).toHaveBeenLastCalledWith(
      "https://example.org/docs/search/terms/0-abc.json",
      expect.objectContaining({ cache: "reload" }),
    );
  });

  it("gives the query of its address to the manifest, and to nothing else", async () => {
    const fetchFile = answering(200, "{}");
    const load = loadOverHttp("/search/?build=b1", fetchFile);
    await load("manifest.json");
    await load("terms/0-abc.json");
    expect(fetchFile.mock.calls).toEqual([
      ["/search/manifest.json?build=b1", expect.objectContaining({ cache: "no-cache" })],
      ["/search/terms/0-abc.json", expect.objectContaining({ cache: "default" })],
    ]);
  });

  it("tells a file that is gone from a server that fails", async () => {
    expect(await loadOverHttp("/search/", answering(404))("docs-x.json")).toBeNull();
    const failing = answering(503);
    await expect(loadOverHttp("/search/", failing)("docs-x.json")).rejects.toThrow(/503/);
    expect(failing).toHaveBeenCalledTimes(3);
  });

  it("asks again where the network stumbles", async () => {
    const stumbling = vi
      .fn<typeof fetch>()
      .mockRejectedValueOnce(new TypeError("fetch failed"))
      .mockResolvedValueOnce(new Response("", { status: 502 }))
      .mockResolvedValueOnce(new Response("[]"));
    expect(await loadOverHttp("/search/", stumbling)("docs-x.json")).toBe("[]");
  });
});

/** A worker whose messages the test sees and answers. */
class FakeWorker extends EventTarget {
  sent: WorkerRequest[] = [];
  terminated = false;
  postMessage(request: WorkerRequest): void {
    this.sent.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: WorkerResponse): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

describe("a client over a worker", () => {
  const results = { query: "快照", total: 0 } as SearchResults;
  const start = () => {
    const worker = new FakeWorker();
    const load = async (name: string) => `the text of ${name}`;
    const base = "https://example.org/search/";
    const client = overWorker(worker as unknown as Worker);
    openWorker(worker as unknown as Worker, base, ["docs/0-abcde.json"], load);
    return { worker, client };
  };

  it("opens the worker with the address of the files, and hands it those that every query needs", async () => {
    const { worker } = start();
    const promised = ["manifest.json", "docs/0-abcde.json"];
    expect(worker.sent[0]).toEqual({ type: "open", base: "https://example.org/search/", promised });
    await vi.waitFor(() => expect(worker.sent).toHaveLength(3));
    expect(worker.sent.slice(1)).toEqual(
      promised.map((name) => ({ type: "file", name, body: `the text of ${name}` })),
    );
  });

  it("matches answers to questions", async () => {
    const { worker, client } = start();
    const [first, second] = [client.search("快照"), client.search("回滚")];
    worker.answer({ type: "results", id: 2, results: { ...results, query: "回滚" } });
    worker.answer({ type: "results", id: 1, results });
    expect((await first).query).toBe("快照");
    expect((await second).query).toBe("回滚");
  });

  it("tells the worker when a query is given up, and ignores its late answer", async () => {
    const { worker, client } = start();
    const controller = new AbortController();
    const searching = client.search("快照", {}, controller.signal);
    controller.abort();
    await expect(searching).rejects.toMatchObject({ name: "AbortError" });
    expect(worker.sent).toContainEqual({ type: "cancel", id: 1 });
    worker.answer({ type: "results", id: 1, results });
  });

  it("passes failures on by name", async () => {
    const { worker, client } = start();
    const searching = client.search("快照");
    worker.answer({ type: "failed", id: 1, name: "ForeignIndexError", message: "rebuild" });
    await expect(searching).rejects.toMatchObject({ name: "ForeignIndexError", message: "rebuild" });
  });

  it("gives up a broken worker", async () => {
    const { worker, client } = start();
    const searching = client.search("快照");
    worker.dispatchEvent(new Event("error"));
    await expect(searching).rejects.toMatchObject({ name: "WorkerBrokenError" });
    await expect(client.search("回滚")).rejects.toMatchObject({ name: "WorkerBrokenError" });
    expect(worker.terminated).toBe(true);
  });

  it("gives up a worker whose script never comes, and waits for one that runs", async () => {
    vi.useFakeTimers();
    try {
      const silent = start();
      const running = start();
      const refused = expect(silent.client.search("快照")).rejects.toMatchObject({
        name: "WorkerBrokenError",
      });
      const answered = running.client.search("快照");
      running.worker.answer({ type: "ready" });
      await vi.advanceTimersByTimeAsync(PATIENCE_MS);
      await refused;
      running.worker.answer({ type: "results", id: 1, results });
      expect(await answered).toEqual(results);
    } finally {
      vi.useRealTimers();
    }
  });
});
