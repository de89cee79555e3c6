/**
 * A search client over an index in the engine: the same understanding and ranking, on the pairs that the engine finds.
 */
import { z } from "zod";
import { searchIn } from "@/lib/search/engine/engine";
import type { SearchIndex } from "@/lib/search/engine/search-index";
import { nothingFound } from "@/lib/search/nothing";
import type { SearchClient } from "@/lib/search/types";
import { checkVersion } from "../cluster";
import { type Connection, EngineError } from "../connection";
import { TABLES_ID, tablesSchema } from "../form/documents";
import { FORM, isCurrent, metaSchema } from "../form/mapping";
import { openEngineIndex } from "./engine-index";
import { askIn, SwappedError } from "./hits";

/** How long an index is searched before the alias is checked again, in milliseconds. */
const TRUSTED_MS = 5_000;

const mappingSchema = z.record(
  z.string(),
  z.object({ mappings: z.object({ _meta: z.unknown().optional() }) }),
);

/** Opens the index behind an alias. Rejects with `EngineError` if there is none of this program. */
async function openServed(
  connection: Connection,
  alias: string,
): Promise<{ name: string; index: SearchIndex }> {
  const name = await servedName(connection, alias);
  const { body } = await connection(`${name}/_mapping`);
  const meta = metaSchema.safeParse(mappingSchema.parse(body)[name]?.mappings._meta);
  if (!meta.success) throw new EngineError(0, `${alias} is no index of this program`);
  if (!isCurrent(meta.data)) {
    throw new EngineError(
      0,
      `${alias} has form ${meta.data.form} of another version of this program, which reads form ${FORM}; run qa index`,
    );
  }
  const ask = askIn(connection, name);
  const { hits } = await ask({ size: 1, query: { ids: { values: [TABLES_ID] } } });
  const tables = z.object({ data: tablesSchema }).parse(hits.hits[0]?._source).data;
  return { name, index: openEngineIndex(ask, tables, meta.data.pairs) };
}

async function servedName(connection: Connection, alias: string): Promise<string> {
  const { status, body } = await connection(`_alias/${alias}`, { accepts: [404] });
  const names = status === 404 ? [] : Object.keys(z.record(z.string(), z.unknown()).parse(body));
  const [name] = names;
  if (name === undefined || names.length > 1)
    throw new EngineError(0, `there is no index ${alias}; run qa index --engine opensearch`);
  return name;
}

/** Creates a search client that follows the alias: it searches a new index within seconds after it is swapped in. */
export function createEngineClient(connection: Connection, alias: string): SearchClient {
  let opened: { name: string; index: SearchIndex; until: number } | null = null;

  async function current(): Promise<SearchIndex> {
    if (opened && Date.now() < opened.until) return opened.index;
    if (!opened) await checkVersion(connection);
    const until = Date.now() + TRUSTED_MS;
    if (opened && opened.name === (await servedName(connection, alias))) opened = { ...opened, until };
    else opened = { ...(await openServed(connection, alias)), until };
    return opened.index;
  }

  return {
    async search(query, options = {}, signal) {
      signal?.throwIfAborted();
      if (!query.trim()) return nothingFound(query);
      try {
        return await searchIn(await current(), query, options, signal);
      } catch (error) {
        if (!(error instanceof SwappedError)) throw error;
        opened = null;
        return searchIn(await current(), query, options, signal);
      }
    },
  };
}
