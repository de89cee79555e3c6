import { loadOverHttp } from "./fetch-files";
import { MANIFEST_NAME } from "./names";
import { createSearchSession } from "./session";
import type { SearchClient } from "./types";
import type { WorkerRequest, WorkerResponse } from "./worker-protocol";

/** The search worker: keeps fetching, unpacking and ranking off the thread that the reader types on. */

let session: SearchClient | null = null;
let give: (manifest: string | null) => void = () => {};
const running = new Map<number, AbortController>();
const answer = (response: WorkerResponse): void => self.postMessage(response);

self.addEventListener("message", (event: MessageEvent<WorkerRequest>) => {
  const request = event.data;
  if (request.type === "open") session = open(request.base);
  else if (request.type === "manifest") give(request.body);
  else if (request.type === "cancel") running.get(request.id)?.abort();
  else void search(request.id, request.query, request.options);
});

/** A session that begins with the manifest that the page gives it, and fetches later ones itself. */
function open(base: string): SearchClient {
  const load = loadOverHttp(base);
  let given: Promise<string | null> | null = new Promise((resolve) => {
    give = resolve;
  });
  return createSearchSession(async (name, again) => {
    if (name !== MANIFEST_NAME || given === null) return load(name, again);
    const first = await given;
    given = null;
    return first ?? load(name, again);
  });
}

async function search(
  id: number,
  query: string,
  options: Parameters<SearchClient["search"]>[1],
): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    if (!session) throw new Error("Search: the worker was not opened.");
    answer({ type: "results", id, results: await session.search(query, options, controller.signal) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    answer({ type: "failed", id, name, message });
  } finally {
    running.delete(id);
  }
}
