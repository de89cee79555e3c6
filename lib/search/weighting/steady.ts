/**
 * Returns the power of `step` nearest to a value; 0 stays 0. Statistics of the corpus are rounded this way, so that one
 * more post does not change them and with them every file of the index.
 */
export function steady(value: number, step: number): number {
  return value > 0 ? step ** Math.round(Math.log(value) / Math.log(step)) : 0;
}
