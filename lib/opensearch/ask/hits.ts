/** Searches in one index, and their responses. */
import { z } from "zod";
import { type Connection, EngineError } from "../connection";

const hitSchema = z.object({
  _id: z.string().optional(),
  _score: z.number().nullish(),
  _source: z.unknown().optional(),
  fields: z.record(z.string(), z.array(z.coerce.string())).default({}),
  matched_queries: z.record(z.string(), z.number()).default({}),
});

export type Hit = z.infer<typeof hitSchema>;

const responseSchema = z.object({
  hits: z.object({ total: z.object({ value: z.number() }).optional(), hits: z.array(hitSchema) }),
  aggregations: z
    .record(z.string(), z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) }))
    .optional(),
});

export type Response = z.infer<typeof responseSchema>;

/**
 * The part of a search that asks for the values of columns alone. Whatever is stored, even the id of a document, is
 * unpacked with its neighbours, which takes longer than finding hundreds of documents.
 */
export const columnsAlone = (names: readonly string[]): object => ({
  stored_fields: "_none_",
  docvalue_fields: names,
});

/** The first value of a column; empty where a document has none. */
export const firstValue = ({ fields }: Hit, name: string): string => fields[name]?.[0] ?? "";

/** Sends one search. */
export type Ask = (body: object, signal?: AbortSignal) => Promise<Response>;

/** The index behind an alias is gone: another one was swapped in. */
export class SwappedError extends Error {
  override readonly name = "SwappedError";
}

/** Every shard must answer: partial results would not be recognisable. */
const PARAMETERS = "allow_partial_search_results=false&include_named_queries_score=true";

export function askIn(connection: Connection, index: string): Ask {
  return async (body, signal) => {
    const response = await connection(`${index}/_search?${PARAMETERS}`, {
      method: "POST",
      body,
      signal,
      accepts: [404],
    });
    if (response.status === 404) throw new SwappedError(`${index} is gone`);
    const parsed = responseSchema.safeParse(response.body);
    if (!parsed.success) throw new EngineError(0, "the answer to a search has another form than expected");
    return parsed.data;
  };
}
