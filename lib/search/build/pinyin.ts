import { pinyin } from "pinyin-pro";

/** Pinyin of Han characters and bigrams for the index, without tones, `ü` as `v`. */

/**
 * The results of pinyin-pro: for a character all readings, separated by spaces; for a bigram the likely one, in one
 * word.
 */
export type KnownPinyin = ReadonlyMap<string, string>;

export interface PinyinReader {
  /** All readings of a character, most common first. */
  ofCharacter(character: string): readonly string[];
  /** The likely readings of a bigram in context: 重试 → chongshi; 回调 → huitiao, huidiao. */
  ofBigram(bigram: string): readonly string[];
  /** Everything looked up so far. */
  known: KnownPinyin;
}

/** Characters that software documentation reads in two ways, where a general dictionary knows one. */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  调: ["diao", "tiao"],
  重: ["chong", "zhong"],
  行: ["hang", "xing"],
  长: ["chang", "zhang"],
};

/** Returns a reader that starts from the results of an earlier one, because looking them up is slow. */
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
    ofBigram: (bigram) =>
      lookUp(bigram, () => {
        const readings = [...bigram].map(ofCharacter);
        // The context matters only where a character has several readings.
        if (readings.every(({ length }) => length === 1)) return readings.join("");
        const likely = pinyin(bigram, { toneType: "none", type: "array", v: true });
        const [first = [], second = []] = [...bigram].map((character, i) => [
          likely[i] ?? "",
          ...(AMBIGUOUS[character] ?? []),
        ]);
        return [...new Set(first.flatMap((a) => second.map((b) => a + b)))].join(" ");
      }).split(" "),
  };
}
