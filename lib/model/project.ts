/** A project of the community. */
import type { Bilingual } from "./site";

/** One entry of `content/projects.yml`. */
export interface Project {
  /** The one canonical spelling. */
  name: string;
  /** ASCII, for addresses. */
  slug: string;
  /** `owner/name` on GitHub; null for a project without a public repository. */
  repository: string | null;
  /** Other addresses of the same repository (`owner/name`): it moved from there or to there. */
  formerRepositories: string[];
  /** Further repositories of the project (`owner/name`), or an organisation of its own (`owner`). */
  otherRepositories: string[];
  /** Other spellings of the name, known misspellings included. */
  aliases: string[];
  /**
   * Terms that only questions about this project use; they let the project of an unlabelled thread be inferred. A
   * project without any is never inferred from a text (the community's own name tells nothing).
   */
  keywords: string[];
  description: Bilingual;
}
