import type { ExportedTerm } from "./shard";
import { SLOT_COUNT } from "./weights";

/**
 * Packed form of an exported shard: `{"t":"bolt rpc 全局","p":"3b14A7C…"}`. For each term its pairs in ascending order,
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
const MAX_PAIRS_OF_TERM = 5_000;

/** Keeps the strongest pairs of a term, and of equals the newest. */
function cutList(slots: ExportedTerm[1]): ExportedTerm[1] {
  let room = MAX_PAIRS_OF_TERM;
  return slots.map((docs) => {
    const kept = docs && room > 0 ? docs.slice(-room) : null;
    room -= kept?.length ?? 0;
    return kept;
  });
}

const countOf = (slots: ExportedTerm[1]): number => slots.reduce((sum, docs) => sum + (docs?.length ?? 0), 0);

export function packShard(terms: readonly ExportedTerm[]): PackedShard {
  const n: Record<string, number> = {};
  const lists = terms.map(([term, whole]) => {
    const count = countOf(whole);
    if (count > MAX_PAIRS_OF_TERM) n[term] = count;
    const slots = count > MAX_PAIRS_OF_TERM ? cutList(whole) : whole;
    const placed = slots.flatMap((docs, slot) => (docs ?? []).map((doc) => ({ doc, slot })));
    placed.sort((a, b) => a.doc - b.doc);
    let before = 0;
    return placed
      .map(({ doc, slot }, i) => {
        const letter = String.fromCharCode(LETTER_A + slot);
        const distance = doc - before;
        before = doc;
        return `${distance}${i === placed.length - 1 ? letter.toUpperCase() : letter}`;
      })
      .join("");
  });
  const packed = { t: terms.map(([term]) => term).join(" "), p: lists.join("") };
  return Object.keys(n).length > 0 ? { ...packed, n } : packed;
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
