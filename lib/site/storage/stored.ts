/**
 * A value that the browser keeps for this reader: recent searches, stars, a draft. What is read was perhaps written by
 * an older version, another tab or somebody's extension, so `parse` takes anything. Where nothing can be stored (private
 * mode, quota), the value lasts for the page.
 */

/** What is needed of `localStorage` and `sessionStorage`. */
export type KeyStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface Stored<Value> {
  /** The value at present; the same object until it changes. */
  read: () => Value;
  write: (next: Value) => void;
  /** Calls back when the value changes, here or in another tab. Returns what ends it. */
  subscribe: (changed: () => void) => () => void;
  /** The value where nothing is stored. */
  empty: Value;
}

interface Options<Value> {
  key: string;
  /** Makes a value of whatever was found; `null` where there was nothing. Never throws. */
  parse: (found: unknown) => Value;
  /** Asked for anew each time, because asking alone can throw. */
  storage?: () => KeyStorage;
}

/** A value below one key. Nothing is read before it is asked for. */
export function createStored<Value>({
  key,
  parse,
  storage = () => localStorage,
}: Options<Value>): Stored<Value> {
  const empty = parse(null);
  const written = JSON.stringify(empty);
  const listeners = new Set<() => void>();
  let raw: string | null = null;
  let value = empty;
  let refused = false;

  const read = (): Value => {
    if (refused) return value;
    const found = attempt(() => storage().getItem(key)) ?? null;
    if (found !== raw) {
      raw = found;
      value = found === null ? empty : parse(attempt(() => JSON.parse(found)) ?? null);
    }
    return value;
  };

  const write = (next: Value): void => {
    const text = JSON.stringify(next);
    try {
      // Cleared means gone, not an empty list that stays behind.
      if (text === written) storage().removeItem(key);
      else storage().setItem(key, text);
      refused = false;
      raw = text === written ? null : text;
    } catch {
      refused = true;
    }
    value = next;
    for (const changed of listeners) changed();
  };

  const subscribe = (changed: () => void): (() => void) => {
    const onStorage = (event: StorageEvent): void => {
      if (event.key === key || event.key === null) changed();
    };
    listeners.add(changed);
    window.addEventListener("storage", onStorage);
    return () => {
      listeners.delete(changed);
      window.removeEventListener("storage", onStorage);
    };
  };

  return { read, write, subscribe, empty };
}

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Whether it is an object whose fields can be looked at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A string of one character or more, up to a length; null for anything else. */
export const textOrNull = (value: unknown, longest: number): string | null =>
  typeof value === "string" && value.trim() !== "" && value.length <= longest ? value : null;
