/** Reads the number at the start of a heading line, in all common notations. */

const CHINESE = "一二三四五六七八九十";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

const WIDE = /[０-９＠＃]/;

/** Folds full-width digits, `＠` and `＃` to ASCII; offsets stay valid. */
export function foldWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/＠/g, "@")
    .replace(/＃/g, "#");
}

const SEPARATOR = "[、.．。,，:：)）】\\]]";
/** `1、` `1.` `1)` `(1)` `【1】` `1.、` `1 、` `1 ` `1@` `3.客户端`; not the first digits of `10.0.0.1`. */
const DIGITS = new RegExp(
  `^\\s*(?:Q|问题|No\\.?)?\\s*[(（【[]?\\s*(\\d{1,2})\\s*(?:${SEPARATOR}\\s*)+(?=\\D|$)|^\\s*(\\d{1,2})(?:\\s+|(?=@))(?=\\D)`,
  "i",
);
const CIRCLE = new RegExp(`^\\s*([${CIRCLED}])\\s*${SEPARATOR}?\\s*`);
const HAN = new RegExp(`^\\s*(?:[(（]\\s*([${CHINESE}]{1,3})\\s*[)）]|([${CHINESE}]{1,3})\\s*[、.．])\\s*`);

/** Returns the value of 1 to 99 in Chinese digits; null for anything else. */
function hanNumber(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || (!match[2] && match[1] && match[3])) return null;
  const digit = (char: string | undefined): number => (char ? CHINESE.indexOf(char) + 1 : 0);
  if (!match[2]) return digit(match[1]) || null;
  return (digit(match[1]) || 1) * 10 + digit(match[3]);
}

export interface Numbered {
  item: number | null;
  /** The text after the number, trimmed. */
  rest: string;
  /** Length of number and separators. */
  length: number;
}

/** Splits a line into its number and the rest. */
export function numbered(text: string): Numbered {
  const folded = foldWidth(text);
  const digits = DIGITS.exec(folded);
  const circle = CIRCLE.exec(folded);
  const han = HAN.exec(folded);
  const match = digits ?? circle ?? han;
  if (!match) return { item: null, rest: text.trim(), length: 0 };
  const item = digits
    ? Number(digits[1] ?? digits[2])
    : circle
      ? CIRCLED.indexOf(circle[1] ?? "") + 1
      : hanNumber(han?.[1] ?? han?.[2] ?? "");
  return { item, rest: text.slice(match[0].length).trim(), length: match[0].length };
}
