/** Input methods: while a text is being composed, its keys belong to the input method alone. */

/** `keyCode` of keys that an input method consumes. */
const PROCESSED_BY_IME = 229;

/**
 * Returns whether the key belongs to a composition. `isComposing` alone is not enough: Safari fires `compositionend`
 * before the `keydown` of the Enter that ends it (WebKit bug 165004); only the legacy `keyCode` then identifies it.
 */
export function isComposing(event: { isComposing: boolean; keyCode: number }): boolean {
  return event.isComposing || event.keyCode === PROCESSED_BY_IME;
}
