/** The archive as a browser keeps it: fetched when the reader asks for it, and read page by page. For the service worker. */
import { ARCHIVE_COMPRESSION, type ArchiveDirectory, placeInArchive } from "./archive";
import type { ArchiveState } from "./messages";
import type { ArchiveFiles } from "./plan";

interface Options {
  /** Address of the site's root, with a slash at the end. */
  scope: string;
  /** Name of the cache, which holds nothing else. */
  cache: string;
  files: ArchiveFiles;
  /** Whether a file is kept anyway. */
  isKept: (path: string) => boolean;
}

type Tell = (state: ArchiveState) => void;

/** The archive of one build. Nothing is fetched before `keep`. */
export function createArchive({ scope, cache, files: { pages, directory, bytes }, isKept }: Options) {
  const at = (path: string): string => scope + path;
  const match = (path: string) => caches.match(at(path), { cacheName: cache });
  const listeners = new Set<Tell>();
  const tellAll: Tell = (state) => {
    for (const tell of listeners) tell(state);
  };
  let running: Promise<ArchiveState> | null = null;

  async function fetchWhole(): Promise<void> {
    const kept = await caches.open(cache);
    const listed = await fetchFile(at(directory));
    await kept.put(at(directory), listed.clone());
    const { search }: ArchiveDirectory = await listed.json();
    for (const path of search) if (!isKept(path)) await kept.put(at(path), await fetchFile(at(path)));
    const { body } = await fetchFile(at(pages));
    // Last, since this is the file that tells whether the archive is here.
    await kept.put(at(pages), new Response(body?.pipeThrough(counted(bytes, tellAll))));
  }

  async function keep(): Promise<ArchiveState> {
    try {
      await fetchWhole();
      return { state: "kept", bytes };
    } catch (error) {
      await drop().catch(() => {});
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      return { state: full ? "full" : "failed", bytes };
    }
  }

  const drop = (): Promise<unknown> => caches.delete(cache);

  return {
    match,
    /** Whether it is here, or on its way; `tell` hears of the way. */
    async look(tell: Tell): Promise<ArchiveState> {
      if (running) return this.keep(tell);
      return { state: (await match(pages)) ? "kept" : "absent", bytes };
    },
    /** Fetches it, once for all who ask meanwhile. Never rejects. */
    async keep(tell: Tell): Promise<ArchiveState> {
      listeners.add(tell);
      tell({ state: "loading", done: 0, bytes });
      running ??= keep().finally(() => {
        running = null;
      });
      const state = await running;
      listeners.delete(tell);
      return state;
    },
    async drop(): Promise<ArchiveState> {
      await drop();
      return { state: "absent", bytes };
    },
    /** The page, or the data of a page, with this path; undefined if it is not kept. */
    async page(path: string): Promise<Response | undefined> {
      const [whole, listed] = await Promise.all([match(pages), match(directory)]);
      const place = whole && listed && placeInArchive(await listed.json(), path);
      if (!place) return undefined;
      const part = (await whole.blob()).slice(place.part.start, place.part.end);
      const unpacked = part.stream().pipeThrough(new DecompressionStream(ARCHIVE_COMPRESSION));
      const body = (await new Response(unpacked).blob()).slice(place.from, place.to);
      const type = path.endsWith(".txt") ? "text/plain" : "text/html";
      return new Response(body, { headers: { "Content-Type": `${type}; charset=utf-8` } });
    },
  };
}

/** Tells how many of the bytes have come; an end before the last one is an error. */
function counted(
  bytes: number,
  tell: Tell,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let done = 0;
  return new TransformStream({
    transform(chunk, controller) {
      done += chunk.byteLength;
      tell({ state: "loading", done, bytes });
      controller.enqueue(chunk);
    },
    flush() {
      if (done !== bytes) throw new Error("The archive is not whole.");
    },
  });
}

/** Some hosts answer with a page for a file that is gone. */
export const isFile = (response: Response): boolean =>
  response.ok && !response.headers.get("content-type")?.startsWith("text/html");

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address, { priority: "low" });
  if (!isFile(response)) throw new Error(`${address} is not there`);
  return response;
}
