declare module "@node-rs/jieba/dict.js" {
  /** Lines of a word, its count and its part of speech, in UTF-8. */
  export const dict: Uint8Array;
}
