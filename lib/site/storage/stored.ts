/**
 * A value that the browser stores for this reader: recent searches, stars, a draft. What is read may come from an older
 * version, another tab or an extension, so `parse` accepts anything. Where storage is unavailable (private mode,
 * quota), the value lasts for the page.
 */

/** The used part of `localStorage` and `sessionStorage`. */
export type KeyStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface Stored<Value> {
  /** Returns the present value; the same object until it changes. */
  read: () => Value;
  write: (next: Value) => void;
  /** Calls back when the value changes, here or in another tab. Returns a function that unsubscribes. */
  subscribe: (changed: () => void) => () => void;
  /** The value if nothing is stored. */
  empty: Value;
}

interface Options<Value> {
  key: string;
  /** Parses whatever was stored; `null` if nothing was. Never throws. */
  parse: (found: unknown) => Value;
  /** Returns the storage; called each time, because the access itself may throw. */
  storage?: () => KeyStorage;
}

/** Creates a value stored under one key. Nothing is read before the first access. */
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
      // Clearing removes the key rather than leave an empty list behind.
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

/** Returns whether a value is an object whose properties can be read. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns a string of one character or more, up to a length; null for anything else. */
export const textOrNull = (value: unknown, longest: number): string | null =>
  typeof value === "string" && value.trim() !== "" && value.length <= longest ? value : null;
