/**
 * The constants of the ranking, each measured on the golden queries (tests/bench); quality is flat around these values.
 * Weights are relative to a word found as typed (1).
 */
export const PARAMS = {
  /** Saturation of BM25F: the second mention says less than the first. */
  saturation: 2,
  /** A Latin word or name counts as several bigrams, because a Han word makes more than one. */
  latin: 1.5,
  /** A word that is written as code: `@Mapper`, `close()`. */
  code: 2,
  /** A single Han character beside the bigrams: enough that 锁 of 加锁 still finds 锁定. */
  single: 0.3,
  /** Upper bound for a word that is cut into grams, in grams: ダウンロード is one word, though it makes five. */
  run: 3,
  /** The parts of an identifier that the index does not contain whole. */
  parts: 0.7,
  /** Another inflection of a word. */
  stem: 0.9,
  /** A word that matches only as a part of an identifier. */
  part: 0.8,
  /** The first numbers of a version that the index does not contain whole. */
  version: 0.5,
  /** Number of general documents added to the corpus in document frequencies. */
  priorPairs: 300,
  /** Factor for function words, relative to other words of the same rarity. */
  functionWord: 0.25,
  /** Synonyms of the community's glossary. */
  glossary: 0.95,
  /** Everyday synonyms, which are less exact. */
  common: 0.65,
  /** The weight of a synonym falls with the senses of the word, to this power. */
  senses: 0.15,
  /** The mainland's term for one of Taiwan or Hong Kong. */
  regional: 0.9,
  /** Maximum of synonyms per query: each may cost a fetch, and a long question says enough by itself. */
  synonyms: 30,
  /** A match in another turn of the same thread. */
  thread: 0.12,
  /** Share of the score that depends on how much of the query a pair contains. */
  coverage: 0.7,
  /** A concept counts as covered in full from a third of the maximum score for it. */
  covers: 3,
  /** Factor for a pair of the project that the query names. */
  project: 1.6,
  /** The same for a pair of another project whose text mentions it. */
  mentioned: 1.4,
  /** Factor for a pair of a year that the query names. */
  year: 1.5,
  /** Factor for a pair without an answer: a closing remark, or a question that nobody answered. */
  unanswered: 0.6,
  /** One typo in a word; two typos count the square. */
  typo: 0.85,
  /** A known but rare word that may be a typo. */
  doubt: 0.6,
  /** The completion of an unfinished word. */
  prefix: 0.8,
  /** The same for a Han character. */
  completion: 0.5,
  pinyin: 0.9,
  /** Homophones of Han characters. */
  sound: 0.6,
  /** Results below this share of the best score do not count as matches, */
  matching: 0.3,
  /** unless they contain this share of the query's words. */
  held: 0.8,
};
