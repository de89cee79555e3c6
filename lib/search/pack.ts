import { SLOT_COUNT } from "./weights";
import type { ExportedTerm } from "./shard";

/**
 * Packed form of an exported shard: `{"t":"bolt rpc 全局","p":"3b14A7C…"}`. For each term its pairs in ascending order,
 * each as the distance from the one before and a letter for its slot; a capital letter closes the term.
 */
export interface PackedShard {
  /** Terms, separated by spaces. */
  t: string;
  p: string;
}

const LETTER_A = 97;

export function packShard(terms: readonly ExportedTerm[]): PackedShard {
  const lists = terms.map(([, slots]) => {
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
  return { t: terms.map(([term]) => term).join(" "), p: lists.join("") };
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
