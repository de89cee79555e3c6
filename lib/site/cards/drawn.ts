/** The input of drawing a card. Separate from choosing it, so that the image cache survives changes of the latter. */

/** The size that chat apps and social networks require, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** One fact below the large text; `mark`: the name of the project whose colour mark precedes it. */
export interface Fact {
  text: string;
  mark: string | null;
}

/** The content of a card. Texts are untrusted; drawing sanitises them. */
export interface Drawn {
  /** The large text. */
  title: string;
  /** The name of the project whose colour mark is above the title. */
  mark: string | null;
  /** A sentence below the title. */
  note: string | null;
  facts: Fact[];
  /** The name of the site. */
  site: string;
}
