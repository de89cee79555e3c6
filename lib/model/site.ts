/** A text in the two languages of the interface. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** A text of the community by language code. A missing language falls back to another one. */
export type LocalText = Readonly<Record<string, string>>;

/** Codes of the languages that the interface speaks. */
export const LANGUAGES = ["zh", "en", "ja"] as const;

/** How posts that appear in a series are called; `none` if there are documents only. */
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

/** A snippet for the head of every page, such as analytics. */
export interface AddedHead {
  html: string;
  /** Origins that it may load from and send to. */
  origins: readonly string[];
}

/** The settings in `site.yml` that adapt the site to a community. */
export interface Site {
  title: LocalText;
  /** One short line under the title. */
  tagline: LocalText;
  description: LocalText;
  /** Name and home page of the community; null if no home page is given. */
  community: { name: string; url: string | null };
  /** The repository of the original posts (`owner/name`); null if there is none. */
  repository: string | null;
  /** Where the file of an answer is edited, with places for `{path}` and `{line}`; null if nowhere. */
  edit: string | null;
  /** Example queries of the start page. */
  examples: string[];
  /** Codes of the interface languages offered, the default first; empty: all. */
  languages: string[];
  noun: Noun;
  /** Null: to the repositories of the projects, or to that of the posts. */
  ask: Ask | null;
  /** The snippet that the community adds to every page; null for none. */
  head: AddedHead | null;
  /** Where queries are answered: in the reader's browser alone, or by the site's server first. */
  searchedBy: "browser" | "server";
  /** File name of the logo in the header, relative to the site's root; null for the built-in one. */
  logo: string | null;
  /** Further links in the header and footer. */
  menu: readonly SiteLink[];
  footer: readonly SiteLink[];
}

export interface SiteLink {
  text: LocalText;
  /** An absolute address, or a path from the site's root. */
  url: string;
}
