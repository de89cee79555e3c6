/**
 * What `open` gives, opened anew when it is older than `lifeMs`: an assistant runs for days, and its site is built anew
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
