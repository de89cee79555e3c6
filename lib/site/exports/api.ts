/**
 * `api/pairs.json` and one JSON a pair: the pairs as `qa extract` prints them. `api/ids.json`: every permalink id.
 * `api/items.json`: readings, releases and tasks, where posts hold any.
 */
import type { ExportContext, ExportFile } from "./context";

/** The files of the API. */
export function api({ base }: ExportContext): ExportFile[] {
  return [
    // For addresses that lead nowhere.
    { name: "api/ids.json", body: JSON.stringify([...base.pairs, ...base.gone].map(({ id }) => id)) },
    { name: "api/pairs.json", body: JSON.stringify({ pairs: base.pairs }) },
    ...(base.items.length > 0
      ? [{ name: "api/items.json", body: JSON.stringify({ items: base.items }) }]
      : []),
    ...base.pairs.map((pair) => ({ name: `api/pairs/${pair.id}.json`, body: JSON.stringify(pair) })),
  ];
}
