/** Folds the spelling of one word. The length may change, since a token stores its offsets separately. */

/** Marks on Latin, Greek and Cyrillic letters; Arabic vowel signs and the elongation tatweel; Hebrew vowel signs. */
const MARKS = /[\u0300-\u036f\u064b-\u0652\u0640\u05b0-\u05c7]/g;

/** Letters that Unicode decomposition leaves whole, and Arabic letters with several spellings. */
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

/** Composed Latin and Greek letters with marks; Cyrillic й is a letter of its own. */
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
