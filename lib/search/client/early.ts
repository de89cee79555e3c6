/**
 * Inline script of the search page. It runs ahead of the page's own scripts: for a link to a search it starts the
 * worker and fetches what the search needs while those scripts are loading. The page takes the worker over
 * (`takeEarlyWorker`) and repeats the query, which is answered from what has been fetched.
 */
import { keepEarlyWorker } from "./early-worker";
import { startWorker } from "./open-worker";
import type { WorkerRequest } from "./worker-protocol";

const { build, worker, server, tables = "" } = document.documentElement.dataset;
const query = new URLSearchParams(location.search).get("q")?.trim();
if (query && build && worker && !server && typeof Worker !== "undefined") {
  const { href } = new URL(`./?build=${build}`, location.href);
  const started = startWorker({ base: href, worker, tables: tables.split(" ") });
  started.postMessage({ type: "search", id: 0, query, options: {} } satisfies WorkerRequest);
  keepEarlyWorker(started);
}
