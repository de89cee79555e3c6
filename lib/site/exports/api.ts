/** `api/pairs.json` and one JSON a pair: the pairs as `qa extract` prints them. `api/ids.json`: every permalink id. */
import type { ExportContext, ExportFile } from "./context";

/** The files of the API. */
export function api({ base }: ExportContext): ExportFile[] {
  return [
    // For addresses that lead nowhere.
    { name: "api/ids.json", body: JSON.stringify([...base.pairs, ...base.gone].map(({ id }) => id)) },
    { name: "api/pairs.json", body: JSON.stringify({ pairs: base.pairs }) },
    ...base.pairs.map((pair) => ({ name: `api/pairs/${pair.id}.json`, body: JSON.stringify(pair) })),
  ];
}
