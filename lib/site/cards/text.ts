/** Sanitises text for a card: one line of characters that the fonts contain, without invisible controls. */

/** Punctuation as wide as a Han character, which includes its own spacing. */
const WIDE_PUNCTUATION = "，。、；：？！「」『』（）《》〈〉【】";

const AROUND_PUNCTUATION = new RegExp(` *([${WIDE_PUNCTUATION}]) *`, "gu");

/** Adds space between Han and Latin, as `text-autospace` does on the pages. */
const HAN_THEN_LATIN = /(\p{Script=Han})(?=[\p{Script=Latin}\p{Nd}])/gu;
const LATIN_THEN_HAN = /([\p{Script=Latin}\p{Nd}])(?=\p{Script=Han})/gu;

/** The font's curly quotes are as wide as a Han character, which would tear Latin words apart. */
function narrowQuotes(text: string): string {
  const apostrophes = text.replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'");
  if (/\p{Script=Han}/u.test(apostrophes)) return apostrophes;
  return apostrophes.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

/** Scripts that cannot be read without their marks. */
const WRITTEN_MARKS = /[\p{Script=Thai}\p{Script=Devanagari}\p{Script=Arabic}]/u;

/** Thai stacks a vowel and a tone above one letter; more marks would overlap other lines. */
const MOST_MARKS = 2;

/**
 * Returns the text on one line, without control and format characters (such as bidirectional overrides), excess marks,
 * and characters that `canDraw` rejects (emoji, scripts without a font).
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
