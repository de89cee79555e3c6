/** The common prefix of the titles in a series, which a list of them need not repeat. */

/** The name of a series with its separator: "SOFA Weekly | ". */
const PREFIX = /^(.{1,40}?)\s*[|｜丨·:：—–]\s*(?=\S)/u;

const seriesOf = (title: string): string | undefined => PREFIX.exec(title)?.[1]?.trim().toLowerCase();

/** Returns the titles without the name of their series, if more than half of them begin with it. */
export function withoutSharedPrefix(titles: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const series = seriesOf(title);
    if (series !== undefined) counts.set(series, (counts.get(series) ?? 0) + 1);
  }
  const [shared] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (shared === undefined || (counts.get(shared) ?? 0) * 2 <= titles.length) return [...titles];
  return titles.map((title) => (seriesOf(title) === shared ? title.replace(PREFIX, "") : title));
}
