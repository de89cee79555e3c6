/**
 * The power of `step` nearest to a value: a figure of the whole corpus, rounded so that one more post does not change it,
 * and with it every file of the index. 0 stays 0.
 */
export function steady(value: number, step: number): number {
  return value > 0 ? step ** Math.round(Math.log(value) / Math.log(step)) : 0;
}
