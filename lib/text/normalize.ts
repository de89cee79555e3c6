import { isHan } from "./characters";

/** Maps a Traditional character to the Simplified one. One character to one, so that offsets hold. */
export type FoldTable = ReadonlyMap<string, string>;

const NO_TABLE: FoldTable = new Map();

/**
 * Folds what looks different and means the same: compatibility forms (full width, ligatures of one character)
 * and, with a table, Traditional characters. Keeps case, and **keeps the length**: whatever would change it
 * stays as it is, so that an offset into the result is an offset into the text.
 */
export function foldText(text: string, table: FoldTable = NO_TABLE): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) folded += text.charAt(i);
    else folded += foldCharacter(text.charAt(i), code, table);
  }
  return folded;
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

function foldCharacter(character: string, code: number, table: FoldTable): string {
  if (isHan(code)) return table.get(character) ?? character;
  // Half a surrogate pair has no compatibility form of one code unit worth having.
  if (code >= 0xd800 && code <= 0xdfff) return character;
  let compatible = compatibleForms.get(character);
  if (compatible === undefined) {
    const form = character.normalize("NFKC");
    compatible = form.length === 1 ? form : character;
    compatibleForms.set(character, compatible);
  }
  return table.get(compatible) ?? compatible;
}

/** Asked for every punctuation mark of every text, and slow to find out; a few thousand characters at most. */
const compatibleForms = new Map<string, string>();
