import stopWords from "stopwords-iso/stopwords-iso.json" with { type: "json" };
import type { Pair } from "@/lib/model/pair";
import { foldTerm } from "@/lib/text/fold-term";
import { lowerCase } from "@/lib/text/normalize";
import { LATIN_LANGUAGES, type LatinLanguage } from "@/lib/text/stem/stems";

/** The languages of a corpus. They decide on stemmers, tables of Chinese and everyday synonyms. */

export interface CorpusLanguages {
  chinese: boolean;
  english: boolean;
  japanese: boolean;
  korean: boolean;
  /** Other languages in Latin script. */
  latin: readonly LatinLanguage[];
}

/**
 * Stop words are 40 % of a text's words; this share of them means that about a twentieth of the corpus is in a
 * language.
 */
const LEAST_SHARE = 0.03;

/** A Chinese pair has some Han characters and no kana. The share is relative to the pairs with Han characters. */
const HAN = /[\u3400-\u9fff]/g;
const KANA = /[\u3041-\u30fa]/;
const HANGUL = /[\uac00-\ud7a3]/;
const LEAST_HAN = 4;
const LEAST_CHINESE = 0.05;

/** A larger sample would not change the result. */
const SAMPLE = 3_000;

const LATIN_WORD = /[a-z\u00df-\u024f]+/g;

const listOf = (language: string): Set<string> =>
  new Set((stopWords[language] ?? []).filter((word) => word.length > 1).map((word) => foldTerm(word)));

/** Returns every n-th pair, so that the sample covers all posts. */
function sampleOf(pairs: readonly Pair[]): string[] {
  const step = Math.max(1, Math.floor(pairs.length / SAMPLE));
  return pairs
    .filter((_, i) => i % step === 0)
    .map(({ question, answer }) => `${question.text}\n${answer?.text ?? ""}`);
}

export function detectLanguages(pairs: readonly Pair[]): CorpusLanguages {
  const texts = sampleOf(pairs);
  const words = texts.flatMap((text) => lowerCase(text).match(LATIN_WORD) ?? []).map(foldTerm);
  const english = listOf("en");
  const share = (list: ReadonlySet<string>): number =>
    words.filter((word) => list.has(word)).length / Math.max(1, words.length);
  const latin = LATIN_LANGUAGES.filter(
    (language) => share(new Set([...listOf(language)].filter((word) => !english.has(word)))) >= LEAST_SHARE,
  );
  const withHan = texts.filter((text) => (text.match(HAN)?.length ?? 0) >= LEAST_HAN);
  const shareWith = (script: RegExp): number =>
    texts.filter((text) => script.test(text)).length / Math.max(1, texts.length);
  const chinese = withHan.filter((text) => !KANA.test(text));
  return {
    chinese: chinese.length > 0 && chinese.length >= withHan.length * LEAST_CHINESE,
    english: share(english) >= LEAST_SHARE,
    japanese: shareWith(KANA) >= LEAST_SHARE,
    korean: shareWith(HANGUL) >= LEAST_SHARE,
    latin,
  };
}
