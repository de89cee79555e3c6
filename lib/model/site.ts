/** A text in the two languages of the interface. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** The settings in `content/site.yml` that make a site one community's own. */
export interface Site {
  title: Bilingual;
  /** One short line under the title. */
  tagline: Bilingual;
  description: Bilingual;
  /** Name and home of the community. */
  community: { name: string; url: string };
  /** The repository of the original posts (`owner/name`); null if there is none. */
  repository: string | null;
  /** Queries that the start page offers as examples. */
  examples: string[];
}
