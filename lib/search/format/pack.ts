import { SLOT_COUNT, weightOfSlot } from "@/lib/search/weighting/bm25f";
import { type GlossaryEntry, type PackedMeanings, packMeanings } from "./glossary";

/**
 * Packed form of a shard: the terms in one string and their postings in another. Compressed with Brotli, it is about
 * half the size of a FlexSearch export: `{"t":"bolt rpc 全局","p":"3b14A7C…"}`. A term's pairs are in ascending order,
 * each as the distance from the previous one and a letter for its slot; a capital letter closes the term.
 */
export interface PackedShard {
  /** Terms, separated by spaces. */
  t: string;
  p: string;
  /** How common each term is in general, one digit per term (`shareOfLevel`). */
  c: string;
  /** The document frequency of terms whose list was cut. */
  n?: Record<string, number>;
  /** The meanings of glossary terms. */
  g?: PackedMeanings;
}

const LETTER_A = 97;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
/** The bit that tells a small letter from a capital one. */
const LOWER_CASE = 32;

/** Above this many pairs only the strongest are kept: a term in so many pairs says next to nothing. */
const MAX_PAIRS_OF_TERM = 1000;

/**
 * The pairs that contain a term, in ascending order, each with its slot: pair number times `SLOT_COUNT`, plus the slot.
 */
export type SlottedPairs = readonly number[] | Uint32Array;

export type PostedTerm = readonly [term: string, pairs: SlottedPairs];

/** Packs terms with their pairs; the terms must be sorted. `commonness` returns the digit of a term. */
export function packShard(
  terms: readonly PostedTerm[],
  commonness: (term: string) => number = () => 0,
  glossary: readonly GlossaryEntry[] = [],
): PackedShard {
  const n: Record<string, number> = {};
  const lists = terms.map(([term, pairs]) => {
    if (pairs.length <= MAX_PAIRS_OF_TERM) return packList(pairs);
    n[term] = pairs.length;
    return packList(strongest(pairs));
  });
  const packed = {
    t: terms.map(([term]) => term).join(" "),
    p: lists.join(""),
    c: terms.map(([term]) => commonness(term)).join(""),
  };
  return {
    ...packed,
    ...(Object.keys(n).length > 0 ? { n } : {}),
    ...(glossary.length > 0 ? { g: packMeanings(glossary) } : {}),
  };
}

/** Returns the strongest pairs of a term; among equals, the newest. */
function strongest(pairs: SlottedPairs): SlottedPairs {
  const weightOf = (pair: number): number => weightOfSlot(pair % SLOT_COUNT);
  const byWeight = [...pairs].sort((a, b) => weightOf(b) - weightOf(a) || b - a);
  return byWeight.slice(0, MAX_PAIRS_OF_TERM).sort((a, b) => a - b);
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

/** A packed list ends with its first capital letter. */
const LIST = /[^A-Z]*[A-Z]/g;

/** Returns the terms of a shard, and the list of each in its packed form. */
export const listsOf = ({ t, p }: PackedShard): { terms: string[]; lists: string[] } => ({
  terms: t === "" ? [] : t.split(" "),
  lists: p.match(LIST) ?? [],
});

/** Returns the number of pairs in a packed list. */
export function lengthOfList(list: string): number {
  let length = 0;
  eachOfList(list, () => length++);
  return length;
}

/** Calls back with each pair of a packed list, in ascending order, and its slot. */
export function eachOfList(list: string, take: (doc: number, slot: number) => void): void {
  let doc = 0;
  let distance = 0;
  for (let i = 0; i < list.length; i++) {
    const code = list.charCodeAt(i);
    if (code <= DIGIT_9) {
      distance = distance * 10 + code - DIGIT_0;
      continue;
    }
    doc += distance;
    distance = 0;
    take(doc, Math.min(SLOT_COUNT - 1, (code | LOWER_CASE) - LETTER_A));
  }
}

/** The inverse of `packShard`, except for what it cut. */
export function unpackShard(packed: PackedShard): PostedTerm[] {
  const { terms, lists } = listsOf(packed);
  return lists.map((list, i) => {
    const pairs: number[] = [];
    eachOfList(list, (doc, slot) => pairs.push(doc * SLOT_COUNT + slot));
    return [terms[i] ?? "", pairs];
  });
}
