/** `api/pairs.json` and one JSON a pair: the pairs as `qa extract` prints them. */
import type { ExportContext, ExportFile } from "./context";

/** The files of the API. */
export function api({ base }: ExportContext): ExportFile[] {
  return [
    { name: "api/pairs.json", body: JSON.stringify({ pairs: base.pairs }) },
    ...base.pairs.map((pair) => ({ name: `api/pairs/${pair.id}.json`, body: JSON.stringify(pair) })),
  ];
}
