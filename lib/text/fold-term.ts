/** Folds the spelling of one word. The length may change: a term keeps its place in the text apart from its letters. */

/** Marks on Latin, Greek and Cyrillic letters; then vowel signs of Arabic with the stretching tatweel, and of Hebrew. */
const MARKS = /[\u0300-\u036f\u064b-\u0652\u0640\u05b0-\u05c7]/g;

/** Letters that no decomposition takes apart, and Arabic letters that are written in several ways. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
  ё: "е",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ة: "ه",
};

/** Composed letters with marks of Latin and Greek; Cyrillic й is a letter of its own. */
const COMPOSED = /[\u00c0-\u03ff\u1e00-\u1fff]/g;

const ASCII = /^[\x20-\x7e]*$/;

/** `Größe` → `grosse`, `café` (composed or not) → `cafe`. Expects lower case. */
export function foldTerm(word: string): string {
  if (ASCII.test(word)) return word;
  return word
    .normalize("NFC")
    .replace(COMPOSED, (letter) => letter.normalize("NFD"))
    .replace(MARKS, "")
    .replace(/[ßæœøđðłþıёأإآىة]/g, (letter) => LETTERS[letter] ?? letter);
}
