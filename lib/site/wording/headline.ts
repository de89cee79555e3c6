/** Short plain forms of long texts: headings, descriptions, excerpts. */
/** A question up to this length is used as a heading unchanged. */
const HEADLINE_LENGTH = 90;
const DESCRIPTION_LENGTH = 150;

/** A heading may end after one of these, if it is long enough by then. */
const SENTENCE_END = /[。？！?!；;]/gu;
const MIN_SENTENCE_LENGTH = 12;

/** A character of a word that is set apart by spaces or by other scripts: none of Chinese or Japanese text. */
const IN_WORD =
  "(?!\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana})[\\p{L}\\p{N}\\p{M}\\x21-\\x7e]";
/** The beginning of a word at the end of a text. What is longer is no word, and its beginning better than nothing. */
const BEGUN_WORD = new RegExp(`(?<!${IN_WORD})(?:${IN_WORD}){1,30}$`, "u");
const BEGINS_IN_WORD = new RegExp(`^${IN_WORD}`, "u");

/** The text on one line, cut to a number of characters (code points) with an ellipsis: before a word or an address. */
export function clip(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  if (characters.length <= length) return characters.join("");
  const cut = characters.slice(0, length - 1).join("");
  const words = BEGINS_IN_WORD.test(characters[length - 1] ?? "") ? cut.replace(BEGUN_WORD, "") : cut;
  return `${(words.replace(/(?<=\S)\s*https?:\/\/[\x21-\x7e]*$/, "").trim() || cut).trimEnd()}…`;
}

/** `&amp;amp;`, `&lt;`: entities that were escaped twice by other programs. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};
const ENTITY = /&(?:amp;)*(amp|lt|gt|quot|#39|nbsp);/g;
/** Greetings, and words that only announce a question. */
const GREETING =
  /^(?:(?:你好|您好|大家好|各位(?:大佬|老师|同学|大神)?好?|大佬们?|请教(?:一下|下|个问题|大家)?|想?问(?:一下|下|个问题)|咨询(?:一下|下)?|求助|hi(?: (?:all|there|everyone|team))?|hello(?: (?:all|there|everyone|team))?|hey|dear (?:all|team))[\s，,!！。.~～：:、]+)+/iu;
const NUMBER = /^(?:\d{1,3}\s*[、.．)）]\s*(?=\D)|[(（]\d{1,3}[)）]\s*)/u;
const URL_TEXT = /https?:\/\/[\x21-\x7e]+/g;
const SENTENCES = /[^。？！?!；;\n]+[。？！?!；;]?/gu;

/** Returns a text without parts that say nothing in a title; unchanged if nothing else is left. */
function cleaned(text: string): string {
  const plain = text.replace(ENTITY, (entity, name: string) => ENTITIES[name] ?? entity).trim();
  const short = plain.replace(GREETING, "").replace(NUMBER, "").replace(URL_TEXT, " ").trim();
  return [...short].length >= MIN_TITLE_LENGTH ? short : plain;
}

const MIN_TITLE_LENGTH = 4;

/** Returns the first sentence that ends in a question mark and is short enough for a title; null if there is none. */
function sentenceThatAsks(text: string, length: number): string | null {
  for (const [sentence] of text.matchAll(SENTENCES)) {
    const line = sentence.replace(/\s+/g, " ").trim();
    const size = [...line].length;
    if (/[？?]$/.test(line) && size >= MIN_SENTENCE_LENGTH && size <= length) return line;
  }
  return null;
}

/**
 * Returns the question on one line: unchanged if it is short, else the sentence that asks, else its first line or
 * sentences. Omits greetings, numbers and addresses.
 */
export function headline(text: string, length = HEADLINE_LENGTH): string {
  const clean = cleaned(text);
  const whole = clean.replace(/\s+/g, " ").trim();
  if ([...whole].length <= length) return whole;
  const first = clean.trim().split("\n")[0]?.replace(/\s+/g, " ").trim() ?? whole;
  const asking = sentenceThatAsks(clean, length);
  if (asking) return asking;
  if ([...first].length <= length && [...first].length >= MIN_SENTENCE_LENGTH)
    return first.replace(/[，,：:]$/u, "…");
  for (const end of [...first.matchAll(SENTENCE_END)].reverse()) {
    const sentence = first.slice(0, end.index + 1);
    const size = [...sentence].length;
    if (size <= length && size >= MIN_SENTENCE_LENGTH) return sentence;
  }
  return clip(first, length);
}

/** Returns about 150 characters for `<meta name="description">`. */
export function description(text: string): string {
  return clip(text, DESCRIPTION_LENGTH);
}

/** Returns whether a text has no content: it is a greeting, or punctuation alone. */
export const saysNothing = (text: string): boolean =>
  text
    .trim()
    .replace(GREETING, "")
    .replace(/[\s\p{P}\p{S}]/gu, "") === "";
