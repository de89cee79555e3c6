/** Classes of characters that the tokenizer cuts at. Code units, not code points: offsets are UTF-16 everywhere. */

const isBetween = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** Han: unified ideographs of the basic plane with extension A, and the iteration mark 々. */
export function isHan(code: number): boolean {
  return isBetween(code, 0x4e00, 0x9fff) || isBetween(code, 0x3400, 0x4dbf) || code === 0x3005;
}

export function isDigit(code: number): boolean {
  return isBetween(code, 0x30, 0x39);
}

/** Letters and digits of alphabetic scripts, and the underscore. Expects text that `foldText` went over. */
export function isWord(code: number): boolean {
  if (code < 0x80) {
    return isDigit(code) || isBetween(code, 0x61, 0x7a) || isBetween(code, 0x41, 0x5a) || code === 0x5f;
  }
  // Latin with marks, Greek, Cyrillic and so on up to the punctuation block; then kana and hangul.
  return (
    (isBetween(code, 0xc0, 0x1fff) && code !== 0xd7 && code !== 0xf7) ||
    isBetween(code, 0x3041, 0x30ff) ||
    isBetween(code, 0xac00, 0xd7a3)
  );
}
