/** The settings of the widget: those from the build (`lib/build/scripts/embed.ts`), and those from the page. */

export interface EmbedBuild {
  /** Id of the index's build. */
  id: string;
  /** The worker's script, below `search/`. */
  worker: string;
  /** Files that every query needs, below `search/`. */
  tables: string[];
}

export interface OpenOptions {
  /** Initial text of the field. */
  query?: string;
  /** Slug of the one project to search in. */
  project?: string;
  /** Language of the interface; by default that of the page. */
  lang?: string;
  /** `light` or `dark`; by default the system's theme. */
  theme?: string;
}
