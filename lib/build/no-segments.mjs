/**
 * A loader that takes the place of a module of Next (`collect-segment-data.js`): it decodes every page again and encodes
 * its segments, for links that prefetch. Ours do not, so this would be a third of the time in which pages are rendered.
 */

/** @returns {string} the source of a module that collects nothing: Next then writes no files of segments */
export default function noSegments() {
  return `
export const collectSegmentData = async () => undefined;
export const collectPrefetchHints = async () => null;
`;
}
