import * as OpenCC from "opencc-js/t2cn";
import { isHan } from "@/lib/text/characters";
import type { FoldTable } from "@/lib/text/normalize";
import type { PinyinReader } from "./pinyin";

/** Build-time tables of Chinese: the data of opencc-js and pinyin-pro, reduced to the characters of the corpus. */

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** Further readings are literary or occur in names only. */
const READINGS_PER_CHARACTER = 2;

let foldTable: FoldTable | null = null;

/** Returns Traditional → Simplified for every character with exactly one counterpart. Made once per process. */
export function fullFoldTable(): FoldTable {
  if (foldTable) return foldTable;
  const convert = OpenCC.Converter({ from: "t", to: "cn" });
  const characters = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, i) =>
    String.fromCharCode(FIRST_HAN + i),
  );
  // One call for all, since calls are expensive; on separate lines, since neighbours could form a phrase.
  const converted = convert(characters.join("\n")).split("\n");
  const table = new Map<number, number>();
  for (const [i, character] of characters.entries()) {
    const simplified = converted[i] ?? "";
    if (simplified !== character && simplified.length === 1 && isHan(simplified.charCodeAt(0))) {
      table.set(character.charCodeAt(0), simplified.charCodeAt(0));
    }
  }
  foldTable = table;
  return table;
}

/** Packs the Traditional characters whose Simplified form the corpus contains: `狀状態态`. */
export function packFold(alphabet: ReadonlySet<string>): string {
  let packed = "";
  for (const [from, to] of fullFoldTable()) {
    if (alphabet.has(String.fromCharCode(to))) packed += String.fromCharCode(from, to);
  }
  return packed;
}

/** Returns the 3755 everyday characters of GB 2312, level 1, which an input method offers first. */
export function everydayCharacters(): string[] {
  const decoder = new TextDecoder("gb2312");
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (character.length === 1 && isHan(character.charCodeAt(0))) characters.push(character);
    }
  }
  return characters;
}

/** Packs characters by syllable: `ju:据局 shu:数书`. */
export function packSyllables(characters: Iterable<string>, pinyin: PinyinReader): string {
  const groups = new Map<string, string[]>();
  for (const character of characters) {
    for (const syllable of pinyin.ofCharacter(character).slice(0, READINGS_PER_CHARACTER)) {
      if (!/^[a-z]+$/.test(syllable)) continue;
      const group = groups.get(syllable);
      if (group) group.push(character);
      else groups.set(syllable, [character]);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => `${syllable}:${characters.join("")}`)
    .join(" ");
}
