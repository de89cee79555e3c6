import type { SearchClient, SearchOptions, SearchResults } from "@/lib/search/types";
import { takeEarlyWorker } from "./early-worker";
import { loadOverHttp, PATIENCE_MS } from "./fetch-files";
import { openWorker, startWorker } from "./open-worker";
import type { WorkerRequest, WorkerResponse } from "./worker-protocol";

export interface BrowserSearchOptions {
  /** Address of the folder `search/`, base path included; may be relative to the page. A query goes to the manifest. */
  base: string;
  /** The worker's script, a path below `base`; without one the engine runs on the page's thread. */
  worker?: string;
  /** Files that every query needs. */
  tables?: readonly string[];
  /** Starts the worker's script where a page may not do it by itself, because the script is of another origin. */
  launch?: (script: URL) => Promise<Worker>;
}

/**
 * The search of the built site. Nothing is downloaded before the first query; then a worker is started, and where
 * workers cannot be had the same engine runs on the page's thread. A query given up through its signal is dropped.
 */
export function createBrowserSearchClient(options: BrowserSearchOptions): SearchClient {
  const base = new URL(options.base, document.baseURI).href;
  let client: Promise<SearchClient> | null = null;

  /** An engine whose script could not be had is forgotten: the network may be back for the next query. */
  function begin(starting: Promise<SearchClient>): Promise<SearchClient> {
    client = starting;
    starting.catch(() => {
      if (client === starting) client = null;
    });
    return starting;
  }

  return {
    async search(query, filters, signal) {
      signal?.throwIfAborted();
      const current = client ?? begin(start(base, options));
      try {
        return await (await current).search(query, filters, signal);
      } catch (error) {
        if (!(error instanceof WorkerBrokenError)) throw error;
        // A worker that cannot start (blocked by policy, script not found) must not take the search with it.
        const here = client && client !== current ? client : begin(startHere(base));
        return (await here).search(query, filters, signal);
      }
    },
  };
}

class WorkerBrokenError extends Error {
  override readonly name = "WorkerBrokenError";
}

async function start(
  base: string,
  { worker, tables = [], launch }: BrowserSearchOptions,
): Promise<SearchClient> {
  if (worker === undefined || typeof Worker === "undefined") return startHere(base);
  try {
    if (launch) {
      const launched = await launch(new URL(worker, base));
      openWorker(launched, base, tables);
      return overWorker(launched);
    }
    return overWorker(takeEarlyWorker() ?? startWorker({ base, worker, tables }));
  } catch {
    return startHere(base);
  }
}

async function startHere(base: string): Promise<SearchClient> {
  const { createSearchSession } = await import("@/lib/search/engine/session");
  return createSearchSession(loadOverHttp(base));
}

interface Waiting {
  resolve: (results: SearchResults) => void;
  reject: (error: unknown) => void;
}

/** Speaks the protocol of `worker.ts` with a worker that was opened; exported for the tests, which give it one of their own. */
export function overWorker(worker: Worker): SearchClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let broken = false;
  const send = (request: WorkerRequest): void => worker.postMessage(request);

  worker.addEventListener("message", (event: MessageEvent<WorkerResponse>) => {
    clearTimeout(patience);
    const response = event.data;
    if (response.type === "ready") return;
    const entry = waiting.get(response.id);
    waiting.delete(response.id);
    if (response.type === "results") entry?.resolve(response.results);
    else entry?.reject(Object.assign(new Error(response.message), { name: response.name }));
  });
  const giveUpWorker = (): void => {
    broken = true;
    for (const { reject } of waiting.values()) reject(new WorkerBrokenError("The search worker failed."));
    waiting.clear();
    worker.terminate();
  };
  worker.addEventListener("error", giveUpWorker);
  // A script that never comes makes no error.
  const patience = setTimeout(giveUpWorker, PATIENCE_MS);

  return {
    search(query: string, options: SearchOptions = {}, signal?: AbortSignal) {
      return new Promise<SearchResults>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        if (broken) return reject(new WorkerBrokenError("The search worker failed."));
        const id = ++lastId;
        const giveUp = (): void => {
          waiting.delete(id);
          send({ type: "cancel", id });
          reject(signal?.reason);
        };
        const done = (): void => signal?.removeEventListener("abort", giveUp);
        waiting.set(id, {
          resolve: (results) => {
            done();
            resolve(results);
          },
          reject: (error) => {
            done();
            reject(error);
          },
        });
        signal?.addEventListener("abort", giveUp, { once: true });
        send({ type: "search", id, query, options });
      });
    },
  };
}
