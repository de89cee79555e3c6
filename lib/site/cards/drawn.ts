/** What drawing a card needs to know. Apart from how it is chosen, so that pictures are kept when that changes. */

/** The size that chats and social networks ask for, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** One fact below the large text; `mark`: the name of the project whose colour mark stands before it. */
export interface Fact {
  text: string;
  mark: string | null;
}

/** What stands on a card. Texts are as people wrote them; drawing makes them harmless. */
export interface Drawn {
  /** The large text. */
  title: string;
  /** The name of the project whose colour mark stands above the title. */
  mark: string | null;
  /** A sentence below the title. */
  note: string | null;
  facts: Fact[];
  /** The name of the site. */
  site: string;
}
