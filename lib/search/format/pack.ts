import { SLOT_COUNT } from "@/lib/search/weighting/bm25f";
import type { ExportedTerm } from "./shard";

/**
 * Packed form of a shard: FlexSearch exports `["bolt",[null,[3,17]]],…`, we write the terms in one string and the pairs
 * as distances in another, which Brotli takes to about half: `{"t":"bolt rpc 全局","p":"3b14A7C…"}`. For each term its pairs in ascending order,
 * each as the distance from the one before and a letter for its slot; a capital letter closes the term.
 */
export interface PackedShard {
  /** Terms, separated by spaces. */
  t: string;
  p: string;
  /** The number of pairs that hold a term, where the list was cut. */
  n?: Record<string, number>;
}

const LETTER_A = 97;

/** Above this many pairs only the strongest are kept: what stands in so many tells next to nothing. */
const MAX_PAIRS_OF_TERM = 1000;

/** The pairs that hold a term in ascending order, each with its slot: number of the pair times `SLOT_COUNT`, plus the slot. */
export type SlottedPairs = readonly number[] | Uint32Array;

/** Packs terms with their pairs; the terms must be sorted. */
export function packShard(terms: readonly (readonly [term: string, pairs: SlottedPairs])[]): PackedShard {
  const n: Record<string, number> = {};
  const lists = terms.map(([term, pairs]) => {
    if (pairs.length <= MAX_PAIRS_OF_TERM) return packList(pairs);
    n[term] = pairs.length;
    return packList(strongest(pairs));
  });
  const packed = { t: terms.map(([term]) => term).join(" "), p: lists.join("") };
  return Object.keys(n).length > 0 ? { ...packed, n } : packed;
}

/** The strongest pairs of a term, and of equals the newest. */
function strongest(pairs: SlottedPairs): SlottedPairs {
  const bySlot = [...pairs].sort((a, b) => (a % SLOT_COUNT) - (b % SLOT_COUNT) || b - a);
  return bySlot.slice(0, MAX_PAIRS_OF_TERM).sort((a, b) => a - b);
}

function packList(pairs: SlottedPairs): string {
  let packed = "";
  let before = 0;
  pairs.forEach((pair, i) => {
    const slot = pair % SLOT_COUNT;
    const doc = (pair - slot) / SLOT_COUNT;
    const letter = String.fromCharCode(LETTER_A + slot);
    packed += doc - before + (i === pairs.length - 1 ? letter.toUpperCase() : letter);
    before = doc;
  });
  return packed;
}

/** The inverse of `packShard`: what FlexSearch imports. */
export function unpackShard(packed: PackedShard): ExportedTerm[] {
  const names = packed.t === "" ? [] : packed.t.split(" ");
  const terms: ExportedTerm[] = [];
  let slots: (number[] | null)[] = [];
  let doc = 0;
  let distance = 0;
  for (let i = 0; i < packed.p.length; i++) {
    const code = packed.p.charCodeAt(i);
    if (code <= 57) {
      distance = distance * 10 + code - 48;
      continue;
    }
    doc += distance;
    distance = 0;
    const closes = code < LETTER_A;
    const slot = Math.min(SLOT_COUNT - 1, (code | 32) - LETTER_A);
    for (let fill = slots.length; fill <= slot; fill++) slots.push(null);
    const list = slots[slot];
    if (list) list.push(doc);
    else slots[slot] = [doc];
    if (!closes) continue;
    terms.push([names[terms.length] ?? "", slots]);
    slots = [];
    doc = 0;
  }
  return terms;
}
