/** What `phrasings.yml` holds, as it stands there. */

/** One phrasing as it stands in the file, usable or not. */
export interface WrittenPhrasing {
  text: string;
  line: number;
}

/** What the file says of one pair. */
export interface Entry {
  id: string;
  line: number;
  /** Fingerprint of the pair's text; null if none is given. */
  writtenFor: string | null;
  asked: WrittenPhrasing[];
}
