declare module "stopwords-iso/stopwords-iso.json" {
  /** Stop words by ISO 639-1 language code. */
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
