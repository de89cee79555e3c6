import { createSearchSession } from "@/lib/search/engine/session";
import type { SearchClient } from "@/lib/search/types";
import { loadOverHttp } from "./fetch-files";
import type { WorkerRequest, WorkerResponse } from "./worker-protocol";

/** The search worker: keeps fetching, unpacking and ranking off the main thread. */

let session: SearchClient | null = null;
/** Files that the page fetches. */
const promised = new Map<string, PromisedFile>();
const running = new Map<number, AbortController>();
const answer = (response: WorkerResponse): void => self.postMessage(response);

self.addEventListener("message", (event: MessageEvent<WorkerRequest>) => {
  const request = event.data;
  if (request.type === "open") session = open(request);
  else if (request.type === "file") promised.get(request.name)?.give(request.body);
  else if (request.type === "cancel") running.get(request.id)?.abort();
  else void search(request.id, request.query, request.options);
});

interface PromisedFile {
  body: Promise<string | null>;
  give(body: string | null): void;
}

function promiseFile(): PromisedFile {
  let give: PromisedFile["give"] = () => {};
  const body = new Promise<string | null>((resolve) => {
    give = resolve;
  });
  return { body, give };
}

answer({ type: "ready" });

/** Opens a session that takes each promised file once from the page and fetches all others itself. */
function open({ base, promised: names }: Extract<WorkerRequest, { type: "open" }>): SearchClient {
  const load = loadOverHttp(base);
  for (const name of names) promised.set(name, promiseFile());
  return createSearchSession(async (name, again) => {
    const given = again ? null : await promised.get(name)?.body;
    promised.delete(name);
    return given ?? load(name, again);
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
