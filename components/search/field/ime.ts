/** Input methods: while a text is being composed, keys belong to the input method and to nobody else. */

/** `keyCode` of keys that an input method swallows. */
const PROCESSED_BY_IME = 229;

/**
 * Whether the key belongs to a composition. `isComposing` alone is not enough: Safari fires `compositionend` before
 * the `keydown` of the Enter that ends it (WebKit bug 165004), which then shows only in the old `keyCode`.
 */
export function isComposing(event: { isComposing: boolean; keyCode: number }): boolean {
  return event.isComposing || event.keyCode === PROCESSED_BY_IME;
}
