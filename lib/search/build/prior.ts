import stopWords from "stopwords-iso/stopwords-iso.json" with { type: "json" };
import { levelOf, MOST_COMMON } from "@/lib/search/weighting/prior";
import { isHan } from "@/lib/text/characters";
import { foldTerm } from "@/lib/text/fold-term";
import { stemEnglish } from "@/lib/text/stem/stems";
import { lettersOf } from "@/lib/text/terms";
import { tokenize } from "@/lib/text/tokenize";
import { englishWords, hanWords } from "./dictionary";
import { FUNCTION_WORDS } from "./function-words";

/**
 * How common a term is in general, independent of the corpus: "use" and "name" are rare in a few hundred questions
 * about middleware but still say nothing. English and Chinese use word counts of general texts, other languages their
 * stop words.
 */

/** Length in words of the notional document that a share refers to. */
const WORDS_A_DOCUMENT = 100;

/** Everyday words that are newer than the counts. */
const YOUNGER = ["app", "apps", "blog", "config", "demo", "email", "online", "website", "login", "info"];
const SHARE_OF_YOUNGER = 0.02;

/** Share of general documents that contain a stop word of another language, or a bigram of one. */
const SHARE_OF_STOP_WORD = 0.15;
const STOP_WORD_LANGUAGES = ["ja", "ko", "de", "fr", "es", "pt", "it", "ru", "ar", "th", "nl", "sv", "tr"];
/** Two hiragana are usually grammar. */
const SHARE_OF_HIRAGANA = 0.25;
const HIRAGANA = /^[\u3041-\u309f]{2}$/;
/** The last syllable of a Korean word with the particle after it. */
const SHARE_OF_PARTICLE = 0.1;
const PARTICLE = /^[\uac00-\ud7a3][은는이가을를의에로와과도]$/;

const LATIN = /^[a-z]+$/;

type Shares = ReadonlyMap<string, number>;

/** Returns the share of general documents that contain a key of counted words. */
function sharesBy(
  { counts, total }: ReturnType<typeof hanWords>,
  keysOf: (word: string) => readonly string[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [word, count] of counts) {
    for (const key of keysOf(word)) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  for (const [key, sum] of sums) sums.set(key, 1 - Math.exp((-sum / total) * WORDS_A_DOCUMENT));
  return sums;
}

const bigramsOf = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));

/** English by stem, since a query matches all inflections of a word. */
function makeEnglish(): Shares {
  const shares = sharesBy(englishWords(), (word) => [stemEnglish(word)]);
  for (const word of YOUNGER)
    shares.set(stemEnglish(word), Math.max(SHARE_OF_YOUNGER, shares.get(stemEnglish(word)) ?? 0));
  return shares;
}

/** Returns the words of a list as index terms. */
const termsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(
    words.flatMap((word) =>
      tokenize(foldTerm(word.toLowerCase())).flatMap(({ term, kind }) => (kind === "single" ? [] : [term])),
    ),
  );

interface Prior {
  english: Shares;
  han: Shares;
  functionWords: ReadonlySet<string>;
  stopWords: ReadonlySet<string>;
}

const makePrior = (): Prior => ({
  english: makeEnglish(),
  han: sharesBy(hanWords(), bigramsOf),
  functionWords: termsOf(FUNCTION_WORDS),
  stopWords: termsOf(STOP_WORD_LANGUAGES.flatMap((language) => stopWords[language] ?? [])),
});

let prior: Prior | null = null;

/** Returns the level of an index term, 0 where nothing is known of it; see `shareOfLevel`. */
export function commonness(term: string): number {
  prior ??= makePrior();
  if (isHan(term.charCodeAt(0))) return levelOf(prior.han.get(term) ?? 0);
  const letters = lettersOf(term);
  if (prior.functionWords.has(letters)) return MOST_COMMON;
  const latin = LATIN.test(letters) ? (prior.english.get(stemEnglish(letters)) ?? 0) : 0;
  const stop = prior.stopWords.has(letters) ? SHARE_OF_STOP_WORD : 0;
  const kana = HIRAGANA.test(letters) ? SHARE_OF_HIRAGANA : 0;
  const particle = PARTICLE.test(letters) ? SHARE_OF_PARTICLE : 0;
  return levelOf(Math.max(latin, stop, kana, particle));
}
