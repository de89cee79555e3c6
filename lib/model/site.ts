/** A text in the two languages of the interface. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** A text of the community by the code of its language. A language that it lacks shows another one's. */
export type LocalText = Readonly<Record<string, string>>;

/** What posts that come out one by one are called; `none` where there are documents alone. */
export const NOUNS = ["weekly", "monthly", "episode", "none"] as const;
export type Noun = (typeof NOUNS)[number];

export const isNoun = (name: unknown): name is Noun => NOUNS.some((noun) => noun === name);

/** Where a question goes that nobody has answered; `off`: nowhere. */
export type Ask =
  | "off"
  /** `repository`: `owner/name`; null: that of the question's project. */
  | { to: "github-issues"; repository: string | null }
  | { to: "github-discussions"; repository: string | null; category: string }
  | { to: "discourse"; url: string; category: string | null }
  | { to: "gitlab" | "gitee"; url: string }
  /** With places for `{title}`, `{body}` and `{project}`. */
  | { to: "url"; url: string };

/** The settings in `site.yml` that make a site one community's own. */
export interface Site {
  title: LocalText;
  /** One short line under the title. */
  tagline: LocalText;
  description: LocalText;
  /** Name and home of the community; null where no home is told. */
  community: { name: string; url: string | null };
  /** The repository of the original posts (`owner/name`); null if there is none. */
  repository: string | null;
  /** Queries that the start page offers as examples. */
  examples: string[];
  /** Codes of the interface languages offered, the default one first; empty: all. */
  languages: string[];
  noun: Noun;
  /** Null: to the repositories of the projects, or to that of the posts. */
  ask: Ask | null;
  /** Where a query is answered: in the reader's browser alone, or by the server of the site first. */
  searchedBy: "browser" | "server";
  /** Name of the picture in the header, below the site's root; null for the program's own. */
  logo: string | null;
  /** Further links in the header and at the foot. */
  menu: readonly SiteLink[];
  footer: readonly SiteLink[];
}

export interface SiteLink {
  text: LocalText;
  /** An address, or a path from the site's root. */
  url: string;
}
