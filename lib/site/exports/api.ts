/**
 * `api/pairs.json` and one JSON a pair: the pairs as `qa extract` prints them, alone with what oEmbed asks for. `api/ids.json`: every permalink id.
 * `api/items.json`: readings, releases and tasks, where posts hold any.
 */
import type { ExportContext, ExportFile } from "./context";
import { oEmbedOf } from "./oembed";

/** The files of the API. */
export function api(context: ExportContext): ExportFile[] {
  const { base } = context;
  return [
    // For addresses that lead nowhere.
    { name: "api/ids.json", body: JSON.stringify([...base.pairs, ...base.gone].map(({ id }) => id)) },
    { name: "api/pairs.json", body: JSON.stringify({ pairs: base.pairs }) },
    ...(base.items.length > 0
      ? [{ name: "api/items.json", body: JSON.stringify({ items: base.items }) }]
      : []),
    ...base.pairs.map((pair) => ({
      name: `api/pairs/${pair.id}.json`,
      body: JSON.stringify({ ...pair, ...oEmbedOf(pair, context) }),
    })),
  ];
}
