/**
 * `api/pairs.json` and one JSON file per pair: the pairs as `qa extract` prints them; the single files also contain the
 * oEmbed fields. `api/ids.json`: every permalink id. `api/items.json`: readings, releases and tasks, if posts contain
 * any.
 */
import type { ExportContext, ExportFile } from "./context";
import { oEmbedOf } from "./oembed";

/** Returns the files of the API. */
export function api(context: ExportContext): ExportFile[] {
  const { base } = context;
  return [
    // For the page that resolves broken addresses.
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
