/** A past answer for use outside the site: the question, its asker, date and address. */
import type { SearchResult } from "@/lib/search/types";
import { paths } from "@/lib/site/addresses/paths";
import { type Age, ageOf } from "@/lib/site/wording/age";
import { headline } from "@/lib/site/wording/headline";

export interface PastAnswer {
  id: string;
  /** The question in one line. */
  question: string;
  asker: string | null;
  project: string | null;
  /** ISO date; null for an undated document. */
  date: string | null;
  age: Age | null;
  /** The permalink. */
  url: string;
}

/** `root`: address of the site's root, with a final slash. */
export function pastAnswer(
  { id, question, asker, project, source }: SearchResult,
  root: string,
  now: Date,
): PastAnswer {
  return {
    id,
    question: headline(question),
    asker,
    project,
    date: source.date,
    age: source.date === null ? null : ageOf(source.date, now),
    url: new URL(paths.pair(id).slice(1), root).href,
  };
}
