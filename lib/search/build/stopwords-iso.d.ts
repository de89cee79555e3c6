declare module "stopwords-iso/stopwords-iso.json" {
  /** Stop words by the ISO 639-1 code of their language. */
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
