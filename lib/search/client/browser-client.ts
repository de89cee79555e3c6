import type { SearchClient, SearchOptions, SearchResults } from "@/lib/search/types";
import { takeEarlyWorker } from "./early-worker";
import { loadOverHttp, PATIENCE_MS } from "./fetch-files";
import { openWorker, startWorker } from "./open-worker";
import type { WorkerRequest, WorkerResponse } from "./worker-protocol";

export interface BrowserSearchOptions {
  /**
   * Address of the folder `search/`, including the base path; may be relative to the page. A query string is passed on
   * to the manifest.
   */
  base: string;
  /** The worker's script, a path below `base`; without one, the engine runs on the page's thread. */
  worker?: string;
  /** Files that every query needs. */
  tables?: readonly string[];
  /** Starts the worker's script where the page itself may not, because the script comes from another origin. */
  launch?: (script: URL) => Promise<Worker>;
}

/**
 * Returns the search client of the built site. Nothing is downloaded before the first query, which starts a worker;
 * where workers are not available, the same engine runs on the page's thread. A query aborted through its signal is
 * dropped.
 */
export function createBrowserSearchClient(options: BrowserSearchOptions): SearchClient {
  const base = new URL(options.base, document.baseURI).href;
  let client: Promise<SearchClient> | null = null;

  /** Forgets an engine whose script could not be loaded, so that the next query tries again. */
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
        // If a worker cannot start (blocked by policy, script not found), the search falls back to the page's thread.
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

/**
 * Returns a client that speaks the protocol of `worker.ts` with an opened worker. Exported for the tests, which pass
 * their own worker.
 */
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
  // A script that never arrives fires no error event.
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
