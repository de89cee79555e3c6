/**
 * Character classes of the tokenizer. They apply to code units, not code points, because offsets are UTF-16 everywhere.
 */

/** How a character is cut: with its whole word, in bigrams, in trigrams, or not at all. */
export const CLASS = { none: 1, word: 2, han: 3, hiragana: 4, katakana: 5, hangul: 6, unspaced: 7 } as const;

export type CharacterClass = (typeof CLASS)[keyof typeof CLASS];

const isBetween = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** Han: unified ideographs of the basic plane with extension A, and the iteration mark 々. */
export function isHan(code: number): boolean {
  return isBetween(code, 0x4e00, 0x9fff) || isBetween(code, 0x3400, 0x4dbf) || code === 0x3005;
}

export function isDigit(code: number): boolean {
  return isBetween(code, 0x30, 0x39);
}

const isHiragana = (code: number): boolean => isBetween(code, 0x3041, 0x309f);

/** Katakana, including the prolonged sound mark. */
const isKatakana = (code: number): boolean => isBetween(code, 0x30a1, 0x30ff) && code !== 0x30fb;

const isHangul = (code: number): boolean => isBetween(code, 0xac00, 0xd7a3);

/** Letters and marks of Thai, Lao, Burmese and Khmer, which put no spaces between words. */
const isUnspaced = (code: number): boolean =>
  isBetween(code, 0x0e01, 0x0e3a) ||
  isBetween(code, 0x0e40, 0x0e4e) ||
  isBetween(code, 0x0e81, 0x0edf) ||
  isBetween(code, 0x1000, 0x1049) ||
  isBetween(code, 0x1050, 0x109f) ||
  isBetween(code, 0x1780, 0x17d3);

/** Letters, digits and their marks, of every other script. */
const LETTER = /^[\p{L}\p{M}\p{N}]$/u;

function findClass(code: number): CharacterClass {
  if (isHan(code)) return CLASS.han;
  if (isHiragana(code)) return CLASS.hiragana;
  if (isKatakana(code)) return CLASS.katakana;
  if (isHangul(code)) return CLASS.hangul;
  if (isUnspaced(code)) return CLASS.unspaced;
  return code === 0x5f || LETTER.test(String.fromCharCode(code)) ? CLASS.word : CLASS.none;
}

/** Cache by code unit, since texts repeat the same few characters; 0: not yet classified. */
const known = new Uint8Array(0x10000);

/** Returns the class of a code unit; `none` past the end of a text, where the code is NaN. */
export function classOf(code: number): CharacterClass {
  const found = known[code];
  if (found) return found as CharacterClass;
  const made = Number.isNaN(code) ? CLASS.none : findClass(code);
  known[code] = made;
  return made;
}

/**
 * Returns whether a code unit belongs to a whole word: letters, digits, the underscore. Expects the output of
 * `foldText`.
 */
export const isWord = (code: number): boolean => classOf(code) === CLASS.word;
