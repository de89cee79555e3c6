import type { LocalText } from "./site";

/** One entry of `projects.yml`. */
export interface Project {
  /** The canonical spelling. */
  name: string;
  /** ASCII, for addresses. */
  slug: string;
  /** `owner/name` on GitHub; null for a project without a public repository. */
  repository: string | null;
  /** Former and later addresses of the same repository (`owner/name`). */
  formerRepositories: string[];
  /** Further repositories of the project (`owner/name`), or an organisation that belongs to it (`owner`). */
  otherRepositories: string[];
  /** Other spellings of the name, known misspellings included. */
  aliases: string[];
  /**
   * Terms that only questions about this project use, from which the project of an unlabelled thread is inferred. A
   * project without keywords is never inferred, because many texts contain the name of a whole community.
   */
  keywords: string[];
  description: LocalText;
}
