/** Figures of the ranking, measured on the golden queries. */
export const PARAMS = {
  project: 0.4,
  unknown: 0,
  covers: 3,
  idf: 1,
  single: 0.12,
  saturation: 2,
  parts: 0.7,
  glossary: 0.75,
  thread: 0.25,
  coverage: 0.6,
  typo: 0.85,
  prefix: 0.8,
  pinyin: 0.9,
  sound: 0.6,
  matching: 0.3,
};
