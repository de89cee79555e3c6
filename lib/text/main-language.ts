/** Returns the language with the most letters in the texts; `en` if there are none. */
export function mainLanguage(texts: readonly string[]): string {
  const text = texts.join("\n").slice(0, 200_000);
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const [kana, hangul, han] = [
    count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    count(/\p{Script=Hangul}/gu),
    count(/\p{Script=Han}/gu),
  ];
  const latin = count(/\p{Script=Latin}/gu);
  // Japanese texts mix kana with Han; a letter of Han, kana or Hangul carries more than a Latin one.
  if (kana > han / 4 && kana > latin / 8) return "ja";
  if (hangul > han && hangul > latin / 8) return "ko";
  return han > latin / 8 ? "zh" : "en";
}
