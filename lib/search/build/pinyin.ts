import { pinyin } from "pinyin-pro";

/** Pinyin of Han characters and bigrams for the index, without tones, `ü` as `v`. */

/** What pinyin-pro says: of a character all readings, separated by spaces; of a pair the likely one, in one word. */
export type KnownPinyin = ReadonlyMap<string, string>;

export interface PinyinReader {
  /** All readings of a character, most common first. */
  ofCharacter(character: string): readonly string[];
  /** A pair in context, as one types it: 重试 → chongshi; in each way that is likely: 回调 → huitiao, huidiao. */
  ofPair(pair: string): readonly string[];
  /** Everything known by now. */
  known: KnownPinyin;
}

/** Characters that documents of software read in two ways, where a dictionary of words at large knows one. */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  调: ["diao", "tiao"],
  重: ["chong", "zhong"],
  行: ["hang", "xing"],
  长: ["chang", "zhang"],
};

/** A reader that takes over what an earlier one found out, which is slow. */
export function createPinyinReader(before: KnownPinyin): PinyinReader {
  const known = new Map(before);
  const lookUp = (text: string, find: () => string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find();
    known.set(text, found);
    return found;
  };
  const ofCharacter = (character: string): readonly string[] =>
    lookUp(character, () => {
      const readings = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true });
      return [...new Set(readings)].join(" ");
    }).split(" ");
  return {
    known,
    ofCharacter,
    ofPair: (pair) =>
      lookUp(pair, () => {
        const readings = [...pair].map(ofCharacter);
        // Context decides only where a character has several readings.
        if (readings.every(({ length }) => length === 1)) return readings.join("");
        const likely = pinyin(pair, { toneType: "none", type: "array", v: true });
        const [first = [], second = []] = [...pair].map((character, i) => [
          likely[i] ?? "",
          ...(AMBIGUOUS[character] ?? []),
        ]);
        return [...new Set(first.flatMap((a) => second.map((b) => a + b)))].join(" ");
      }).split(" "),
  };
}
