import { openEnvelope } from "@/lib/search/format/envelope";
import { MissingFileError } from "@/lib/search/format/manifest";

/**
 * Returns the text of a file below `search/`; null if there is none. `again`: bypass the caches, because a cached copy
 * was damaged.
 */
export type LoadFile = (name: string, again?: "again") => Promise<string | null>;

/** The files of an index, each fetched and parsed once. */
export interface IndexFiles {
  /**
   * Returns the result of `read` on a file. A failed attempt may be repeated. Throws `MissingFileError` for a file that
   * is gone or stays damaged.
   */
  file<T>(name: string, read: (data: unknown) => T): Promise<T>;
  /** Milliseconds during which some file was loading. */
  waited(): number;
}

export function createIndexFiles(load: LoadFile): IndexFiles {
  const loaded = new Map<string, Promise<unknown>>();
  const clock = createClock();
  return {
    file<T>(name: string, read: (data: unknown) => T): Promise<T> {
      const known = loaded.get(name);
      if (known) return known as Promise<T>;
      clock.start();
      const promise = loadWhole(name, load).then(read).finally(clock.stop);
      loaded.set(name, promise);
      promise.catch(() => loaded.delete(name));
      return promise;
    },
    waited: clock.total,
  };
}

/** Returns the data of an intact file. A copy that a cache or a broken connection damaged is fetched once more. */
async function loadWhole(name: string, load: LoadFile): Promise<unknown> {
  for (const attempt of [undefined, "again"] as const) {
    const body = await load(name, attempt);
    if (body === null) throw new MissingFileError(`Search index: ${name} is gone.`);
    const opened = openEnvelope(name, body);
    if (opened.state === "whole") return opened.data;
  }
  throw new MissingFileError(`Search index: ${name} is damaged.`);
}

/** Measures the time during which at least one operation is pending. */
function createClock() {
  let running = 0;
  let since = 0;
  let total = 0;
  return {
    start: (): void => {
      if (running++ === 0) since = performance.now();
    },
    stop: (): void => {
      if (--running === 0) total += performance.now() - since;
    },
    total: (): number => (running > 0 ? total + performance.now() - since : total),
  };
}
