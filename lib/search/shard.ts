import { Index } from "flexsearch";
import { isHan } from "@/lib/text/characters";
import { hash53 } from "@/lib/text/hash";
import { SLOT_COUNT, weightOfSlot } from "./weights";

/**
 * A shard is a FlexSearch `Index` that holds the terms of one hash. Its `score` callback puts the quantised weight of
 * a term in a pair into FlexSearch's slot, so that the list of a term is ordered by impact and ranking needs no text.
 *
 * On disk the export is packed: FlexSearch writes `["term",[null,[3,17],…]]`, we write the terms in one string
 * and the pairs as distances in another, which Brotli takes to about half.
 */

/** A pair that holds a term, and how much the term says about it. */
export interface Posting {
  doc: number;
  weight: number;
}

/** `[term, ids by slot]`: how FlexSearch exports its map. */
export type ExportedTerm = [term: string, slots: (number[] | null)[]];

const SEPARATOR = "\n";

/**
 * In which of `count` shards a term lives. Han terms that begin with the same character live together, so that a
 * character and the pair it begins cost one fetch.
 */
export function shardOf(term: string, count: number): number {
  return hash53(isHan(term.charCodeAt(0)) ? term.charAt(0) : term) % count;
}

/** An index that takes a list of terms joined by line breaks; the same options on both sides. */
export function createShard(score?: (term: string) => number): Index {
  return new Index({
    tokenize: "strict",
    resolution: SLOT_COUNT,
    encode: (text: string) => text.split(SEPARATOR),
    ...(score && { score: (_content: string[], term: string) => score(term) }),
  });
}

/** Adds a pair with its terms. */
export function addToShard(shard: Index, doc: number, terms: readonly string[]): void {
  shard.add(doc, terms.join(SEPARATOR));
}

/** The pairs that hold a term, strongest first. */
export function postings(shard: Index, term: string): Posting[] {
  const found: unknown = shard.search(term, { resolve: false });
  const slots: unknown =
    typeof found === "object" && found !== null && "result" in found ? found.result : null;
  if (!Array.isArray(slots)) return [];
  const list: Posting[] = [];
  slots.forEach((docs: unknown, slot) => {
    if (!Array.isArray(docs)) return;
    const weight = weightOfSlot(slot);
    for (const doc of docs) if (typeof doc === "number") list.push({ doc, weight });
  });
  return list;
}

/** The exported maps of a shard, sorted by term so that two builds give the same bytes. */
export function exportShard(shard: Index): ExportedTerm[] {
  const terms: ExportedTerm[] = [];
  shard.export((key: string, data: string) => {
    // Keys are numbered (`1.map`, `2.map`); the register of ids is needed for updates alone.
    if (key.endsWith(".map")) terms.push(...(JSON.parse(data) as ExportedTerm[]));
  });
  return terms.sort(([a], [b]) => (a < b ? -1 : 1));
}
