/** Text as a card can draw it: one line of characters that the fonts have, without anything that acts unseen. */

/** Punctuation as wide as a Han character; it brings its own space. */
const WIDE_PUNCTUATION = "，。、；：？！「」『』（）《》〈〉【】";

const AROUND_PUNCTUATION = new RegExp(` *([${WIDE_PUNCTUATION}]) *`, "gu");

/** Between Han and Latin, as `text-autospace` does on the pages. */
const HAN_THEN_LATIN = /(\p{Script=Han})(?=[\p{Script=Latin}\p{Nd}])/gu;
const LATIN_THEN_HAN = /([\p{Script=Latin}\p{Nd}])(?=\p{Script=Han})/gu;

/** The font's curly quotes are as wide as a Han character; among Latin letters they would tear words apart. */
function narrowQuotes(text: string): string {
  const apostrophes = text.replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'");
  if (/\p{Script=Han}/u.test(apostrophes)) return apostrophes;
  return apostrophes.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

/** Marks without which these scripts cannot be read. */
const WRITTEN_MARKS = /[\p{Script=Thai}\p{Script=Devanagari}\p{Script=Arabic}]/u;

/** Thai sets a vowel and a tone above one letter; more are piled up to reach over other lines. */
const MOST_MARKS = 2;

/**
 * The text on one line. Control and format characters (bidirectional overrides among them), piled-up marks, and what
 * `canDraw` denies (emoji, scripts that no font here has) are dropped.
 */
export function drawable(text: string, canDraw: (character: string) => boolean): string {
  let kept = "";
  let marks = 0;
  for (const character of text.normalize("NFC")) {
    const isMark = /\p{M}/u.test(character);
    marks = isMark ? marks + 1 : 0;
    if (/\s/u.test(character)) kept += " ";
    else if (isMark && !(WRITTEN_MARKS.test(character) && marks <= MOST_MARKS)) continue;
    else if (!/\p{C}/u.test(character) && canDraw(character)) kept += character;
  }
  return narrowQuotes(kept)
    .replace(HAN_THEN_LATIN, "$1 ")
    .replace(LATIN_THEN_HAN, "$1 ")
    .replace(AROUND_PUNCTUATION, "$1")
    .replace(/ +/g, " ")
    .trim();
}
