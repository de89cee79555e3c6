/**
 * What code for Node finds of its `process` in browsers, in place of Next's copy, which brings `nextTick` and its queue: 0.7 kB
 * of every page, and no script of ours or of Next calls it there.
 */

export const browser = true;

export const env = {};
