/** Compares the documents in an index with the wanted ones, by their hashes. */
import { z } from "zod";
import { hash53 } from "@/lib/text/hash";
import type { Connection } from "../connection";
import type { Change } from "./bulk";
import type { IdentifiedDocument } from "./documents";

const PAGE = 10_000;
/** How long the engine keeps the scroll open for the next page. */
const KEEP_ALIVE = "2m";
/** A node that dies leaves a refresh without an answer; the next one has it in a second. */
const REFRESH_MS = 10_000;

const pageSchema = z.object({
  _scroll_id: z.string(),
  hits: z.object({
    hits: z.array(z.object({ _id: z.string(), fields: z.object({ hash: z.array(z.string()) }) })),
  }),
});

/**
 * Yields the ids of all documents of an index with their hashes, page by page, as the primaries hold them: a replica
 * follows later. A page whose response was lost is missing; compare the `Digest` to detect that.
 */
export async function* heldDocuments(
  connection: Connection,
  index: string,
): AsyncGenerator<(readonly [id: string, hash: string])[]> {
  await connection(`${index}/_refresh`, { method: "POST", timeoutMs: REFRESH_MS });
  const body = { size: PAGE, _source: false, docvalue_fields: ["hash"], sort: ["_doc"] };
  const first = await connection(`${index}/_search?scroll=${KEEP_ALIVE}&preference=_primary`, {
    method: "POST",
    body,
  });
  let page = pageSchema.parse(first.body);
  while (page.hits.hits.length > 0) {
    yield page.hits.hits.map(({ _id, fields }) => [_id, fields.hash[0] ?? ""] as const);
    const next = { scroll: KEEP_ALIVE, scroll_id: page._scroll_id };
    page = pageSchema.parse((await connection("_search/scroll", { method: "POST", body: next })).body);
  }
  await connection("_search/scroll", { method: "DELETE", body: { scroll_id: page._scroll_id } });
}

/** What to do with each document so that an index contains exactly the wanted ones. */
export type Step = Change | { kind: "keep" };

export function* stepsTo(
  documents: Iterable<IdentifiedDocument>,
  held: ReadonlyMap<string, string>,
): Generator<Step> {
  const gone = new Set(held.keys());
  for (const { id, hash, document } of documents) {
    gone.delete(id);
    yield held.get(id) === hash ? { kind: "keep" } : { kind: "put", id, hash, document };
  }
  for (const id of gone) yield { kind: "delete", id };
}

/** An order-independent digest of a set of documents. */
export class Digest {
  #count = 0;
  #mixed = 0;

  add(id: string, hash: string): void {
    this.#count++;
    this.#mixed ^= hash53(`${id} ${hash}`) | 0;
  }

  equals(other: Digest): boolean {
    return this.#count === other.#count && this.#mixed === other.#mixed;
  }
}
