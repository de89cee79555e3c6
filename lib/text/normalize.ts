import { isHan } from "./characters";

/** Maps a Traditional character to the Simplified one, by their code units. One character to one, so that offsets hold. */
export type FoldTable = ReadonlyMap<number, number>;

const NO_TABLE: FoldTable = new Map();

/** The table that a text of both characters of each entry stands for: `狀状態态`. */
export function unpackFold(packed: string): FoldTable {
  const table = new Map<number, number>();
  for (let i = 0; i + 1 < packed.length; i += 2) table.set(packed.charCodeAt(i), packed.charCodeAt(i + 1));
  return table;
}

/**
 * Folds what looks different and means the same: compatibility forms (full width, ligatures of one character)
 * and, with a table, Traditional characters. Keeps case, and **keeps the length**: whatever would change it
 * stays as it is, so that an offset into the result is an offset into the text.
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

/** `foldText` and lower case, same length again. What terms are made of. */
export function normalize(text: string, table: FoldTable = NO_TABLE): string {
  return lowerCase(foldText(text, table));
}

/** Lower case of the same length (İ would become two code units, so it stays). */
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
  // Half a surrogate pair has no compatibility form of one code unit worth having.
  if (code >= 0xd800 && code <= 0xdfff) return code;
  let compatible = compatibleForms.get(code);
  if (compatible === undefined) {
    const form = String.fromCharCode(code).normalize("NFKC");
    compatible = form.length === 1 ? form.charCodeAt(0) : code;
    compatibleForms.set(code, compatible);
  }
  return table.get(compatible) ?? compatible;
}

/** Asked for every punctuation mark of every text, and slow to find out; a few thousand characters at most. */
const compatibleForms = new Map<number, number>();
