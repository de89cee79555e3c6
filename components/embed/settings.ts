/** What the build tells the widget (`lib/build/scripts/embed.ts`), and what a page tells it. */

export interface EmbedBuild {
  /** Id of the build that the index belongs to. */
  id: string;
  /** The worker's script, below `search/`. */
  worker: string;
  /** Files that every query needs, below `search/`. */
  tables: string[];
}

export interface OpenOptions {
  /** What the field holds at first. */
  query?: string;
  /** Slug of the one project to search in. */
  project?: string;
  /** Language of the interface; that of the page without it. */
  lang?: string;
  /** `light` or `dark`; as the system is set without it. */
  theme?: string;
}
