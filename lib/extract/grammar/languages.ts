/**
 * The languages in which questions and answers are recognised. To add one, add a file in languages/ and an entry here.
 */

import { ar } from "./languages/ar";
import { de } from "./languages/de";
import { en } from "./languages/en";
import { es } from "./languages/es";
import { fr } from "./languages/fr";
import { hi } from "./languages/hi";
import { id } from "./languages/id";
import { it } from "./languages/it";
import { ja } from "./languages/ja";
import { ko } from "./languages/ko";
import { nl } from "./languages/nl";
import { pl } from "./languages/pl";
import { pt } from "./languages/pt";
import { ru } from "./languages/ru";
import { th } from "./languages/th";
import { tr } from "./languages/tr";
import { uk } from "./languages/uk";
import { vi } from "./languages/vi";
import type { LanguageWords } from "./languages/words";
import { zh } from "./languages/zh";

const ALL: readonly LanguageWords[] = [
  en,
  zh,
  ja,
  ko,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  ru,
  uk,
  tr,
  vi,
  id,
  ar,
  th,
  hi,
];

const alternation = (words: readonly string[]): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join("|");

/** Returns the words of one kind in all languages, as one alternation, the longest first. */
export const wordsOf = (kind: Exclude<keyof LanguageWords, "letters" | "weak">): string =>
  alternation(ALL.flatMap((language) => language[kind] ?? []));

/** Returns the words of one kind in all languages but Chinese and English, whose weekly posts have narrower rules. */
export const furtherWordsOf = (kind: "question" | "answer"): string =>
  alternation(ALL.filter((language) => language !== zh && language !== en).flatMap((each) => each[kind]));

/** Returns the weak marks of all languages. */
export const weakWordsOf = (kind: "question" | "answer"): string =>
  alternation(ALL.flatMap(({ weak }) => weak?.[kind] ?? []));

/** Letters that mark question and answer in some language, besides `Q` and `A`. */
export const LETTERS: readonly [string, string][] = ALL.flatMap(({ letters }) => (letters ? [letters] : []));
