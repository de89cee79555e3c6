import { pinyin } from "pinyin-pro";

/** Pinyin of characters and pairs for the index, without tones, `ü` as `v`. */

/** What pinyin-pro says of a text, syllables separated by spaces: of a character all readings, of a pair the likely one. */
export type KnownPinyin = ReadonlyMap<string, string>;

export interface PinyinReader {
  /** All readings of a character, most common first. */
  ofCharacter(character: string): readonly string[];
  /** The syllables of a pair in context: 重试 → chong, shi. */
  ofPair(pair: string): readonly string[];
  /** Everything known by now. */
  known: KnownPinyin;
}

/** A reader that takes over what an earlier one found out, which is slow. */
export function createPinyinReader(before: KnownPinyin): PinyinReader {
  const known = new Map(before);
  const lookUp = (text: string, find: () => readonly string[]): readonly string[] => {
    const packed = known.get(text);
    if (packed !== undefined) return packed.split(" ");
    const found = find();
    known.set(text, found.join(" "));
    return found;
  };
  const ofCharacter = (character: string): readonly string[] =>
    lookUp(character, () => [
      ...new Set(pinyin(character, { toneType: "none", type: "array", multiple: true, v: true })),
    ]);
  return {
    known,
    ofCharacter,
    ofPair: (pair) =>
      lookUp(pair, () => {
        const readings = [...pair].map(ofCharacter);
        // Context decides only where a character has several readings.
        if (readings.every(({ length }) => length === 1)) return readings.flat();
        return pinyin(pair, { toneType: "none", type: "array", v: true });
      }),
  };
}
