/**
 * A loader that takes the place of a module of Next (`collect-segment-data.js`): it decodes every page again and encodes
 * its segments, for links that prefetch. Ours do not, so this would be a third of the time in which pages are rendered.
 */

/** @returns {string} the source of a module that collects nothing; Next requires the segment of one page */
export default function noSegments() {
  return `
export const collectSegmentData = async () => new Map([["/none/__PAGE__", Buffer.alloc(0)]]);
export const collectPrefetchHints = async () => null;
`;
}
