/**
 * The figures of the ranking, each measured on the golden queries (tests/bench); around these values the quality is flat.
 * Weights are relative to a word found as typed (1).
 */
export const PARAMS = {
  /** Saturation of BM25F: the second mention says less than the first. */
  saturation: 2,
  /** A Latin word or name weighs as much as several bigrams, because a Han word makes more than one. */
  latin: 1.5,
  /** A single Han character beside the bigrams: it keeps 锁 of 加锁 alive for 锁定, and no more. */
  single: 0.3,
  /** The most that a word which is cut into grams counts, in grams: ダウンロード is one word, though it makes five. */
  run: 3,
  /** The parts of an identifier that is not found whole. */
  parts: 0.7,
  /** Another inflection of a word. */
  stem: 0.9,
  /** A word that is found only as a part of an identifier. */
  part: 0.8,
  /** The first numbers of a version that is not found whole. */
  version: 0.5,
  /** General documents that stand beside the corpus where it is asked how common a word is. */
  priorPairs: 300,
  /** What words of grammar count beside words that are as rare. */
  functionWord: 0.25,
  /** Synonyms of the community's glossary. */
  glossary: 0.95,
  /** Everyday synonyms, which are looser. */
  common: 0.65,
  /** The weight of a synonym falls with the senses of the word, to this power. */
  senses: 0.15,
  /** The mainland's word for one of Taiwan or Hong Kong. */
  regional: 0.9,
  /** Synonyms a query: each may cost a fetch, and a long question says enough by itself. */
  synonyms: 30,
  /** Another turn of the same thread holds it. */
  thread: 0.12,
  /** How much of the score depends on how much of the query a pair holds. */
  coverage: 0.7,
  /** A concept counts as held in full from a third of the most that a pair could get for it. */
  covers: 3,
  /** Factor for a pair of the project that the query names. */
  project: 1.6,
  /** The same for a pair of another project whose text speaks of it. */
  mentioned: 1.4,
  /** Factor for a pair of a year that the query names. */
  year: 1.5,
  /** Factor for a pair without an answer: a closing remark, or a question that nobody took up. */
  unanswered: 0.6,
  /** One slip in a word; two slips count the square. */
  typo: 0.85,
  /** A known but rare word that may be a slip. */
  doubt: 0.6,
  /** The rest of a word that is being typed. */
  prefix: 0.8,
  /** The same for a Han character. */
  completion: 0.5,
  pinyin: 0.9,
  /** Han characters that sound the same. */
  sound: 0.6,
  /** Results below this share of the best score are not counted as matching, */
  matching: 0.3,
  /** unless they hold this share of its words. */
  held: 0.8,
};
