import { MANIFEST_NAME } from "@/lib/search/format/file-names";
import type { LoadFile } from "@/lib/search/index/index-files";
import { loadOverHttp } from "./fetch-files";
import type { WorkerRequest } from "./worker-protocol";

/** What the page knows of the search from its own build. */
export interface SearchParts {
  /** Address of the folder `search/`, absolute. A query string is passed on to the manifest. */
  base: string;
  /** The worker's script, a path below `base`. */
  worker: string;
  /** Files that every query needs. */
  tables: readonly string[];
}

/** Starts the search worker. Throws if the browser refuses to. */
export function startWorker({ base, worker: script, tables }: SearchParts): Worker {
  const worker = new Worker(new URL(script, base));
  openWorker(worker, base, tables);
  return worker;
}

/**
 * Opens the index in a worker. The page fetches manifest and tables and hands them over, so that they load in parallel
 * with the worker's script.
 */
export function openWorker(
  worker: Worker,
  base: string,
  tables: readonly string[],
  load: LoadFile = loadOverHttp(base),
): void {
  const send = (request: WorkerRequest): void => worker.postMessage(request);
  const promised = [MANIFEST_NAME, ...tables];
  send({ type: "open", base, promised });
  for (const name of promised) {
    void load(name)
      .catch(() => null)
      .then((body) => send({ type: "file", name, body }));
  }
}
