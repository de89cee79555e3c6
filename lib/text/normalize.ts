import { isHan } from "./characters";

/** Maps Traditional characters to Simplified ones, by code unit. One to one, so that offsets stay valid. */
export type FoldTable = ReadonlyMap<number, number>;

const NO_TABLE: FoldTable = new Map();

/** Unpacks a table from the two characters of each entry: `狀状態态`. */
export function unpackFold(packed: string): FoldTable {
  const table = new Map<number, number>();
  for (let i = 0; i + 1 < packed.length; i += 2) table.set(packed.charCodeAt(i), packed.charCodeAt(i + 1));
  return table;
}

/**
 * Folds characters that differ in appearance only: compatibility forms (full width, ligatures of one character) and,
 * with a table, Traditional characters. Keeps case, and **keeps the length**: characters whose folding would change it
 * stay, so that an offset into the result is an offset into the text.
 */
export function foldText(text: string, table: FoldTable = NO_TABLE): string {
  let folded = "";
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const form = code < 0x80 ? code : foldCode(code, table);
    if (form === code) continue;
    folded += text.slice(done, i) + String.fromCharCode(form);
    done = i + 1;
  }
  return folded + text.slice(done);
}

/** Returns the text folded and in lower case, in the same length. Terms are made from this. */
export function normalize(text: string, table: FoldTable = NO_TABLE): string {
  return lowerCase(foldText(text, table));
}

/** Returns the text in lower case, in the same length (İ would become two code units, so it stays). */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const character = text.charAt(i).toLowerCase();
    return character.length === 1 ? character : text.charAt(i);
  }).join("");
}

function foldCode(code: number, table: FoldTable): number {
  if (isHan(code)) return table.get(code) ?? code;
  // A lone surrogate has no compatibility form.
  if (code >= 0xd800 && code <= 0xdfff) return code;
  let compatible = compatibleForms.get(code);
  if (compatible === undefined) {
    const form = String.fromCharCode(code).normalize("NFKC");
    compatible = form.length === 1 ? form.charCodeAt(0) : code;
    compatibleForms.set(code, compatible);
  }
  return table.get(compatible) ?? compatible;
}

/**
 * Cache: each look-up is slow, and every punctuation mark of every text needs one. It holds a few thousand characters
 * at most.
 */
const compatibleForms = new Map<number, number>();
