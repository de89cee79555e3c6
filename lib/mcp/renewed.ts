/**
 * Returns a function that caches the result of `open` for `lifeMs`: an assistant runs for days, and its site is rebuilt
 * meanwhile.
 */
export function renewed<T>(open: () => T, lifeMs: number, now: () => number = Date.now): () => T {
  let since = now();
  let current = open();
  return () => {
    if (now() - since > lifeMs) {
      current = open();
      since = now();
    }
    return current;
  };
}
