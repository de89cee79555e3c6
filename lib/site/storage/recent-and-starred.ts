/** Recent searches and starred answers, stored in this browser only. */
import { clip } from "@/lib/site/wording/headline";
import { createStored, isRecord, textOrNull } from "./stored";

const MAX_RECENT = 6;
/** Longer searches are pastes, which are useless in a list. */
const MAX_RECENT_LENGTH = 120;

/** Returns the list with this search at its head; a repeated search occurs once. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const text = query.replace(/\s+/g, " ").trim();
  if (!text || text.length > MAX_RECENT_LENGTH) return [...recent];
  return [text, ...withoutRecent(recent, text)].slice(0, MAX_RECENT);
}

export function withoutRecent(recent: readonly string[], query: string): string[] {
  return recent.filter((other) => other.toLowerCase() !== query.toLowerCase());
}

function parseRecent(found: unknown): string[] {
  if (!Array.isArray(found)) return [];
  const texts = found.flatMap((entry) => textOrNull(entry, MAX_RECENT_LENGTH) ?? []);
  return [...new Set(texts)].slice(0, MAX_RECENT);
}

export const recentSearches = createStored<string[]>({ key: "qa.recent", parse: parseRecent });

/** Stores a search that led to a result. */
export function rememberSearch(query: string): void {
  recentSearches.write(withRecent(recentSearches.read(), query));
}

/** The stored part of a starred answer: enough to list it. */
export interface Star {
  id: string;
  /** The question in one line. */
  question: string;
  project: string | null;
  /** ISO date. */
  date: string | null;
}

const MAX_STARS = 200;
const QUESTION_LENGTH = 120;
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Returns the star of a pair or a search result. */
export function starOf(pair: Star): Star {
  return {
    id: pair.id,
    question: clip(pair.question, QUESTION_LENGTH),
    project: pair.project,
    date: pair.date,
  };
}

export const isStarred = (stars: readonly Star[], id: string): boolean =>
  stars.some((star) => star.id === id);

/** Returns the list with the star added at its head, or removed if it was present. */
export function toggleStar(stars: readonly Star[], star: Star): Star[] {
  return isStarred(stars, star.id)
    ? stars.filter(({ id }) => id !== star.id)
    : [star, ...stars].slice(0, MAX_STARS);
}

function parseStar(found: unknown): Star[] {
  if (!isRecord(found)) return [];
  const { id, question, project, date } = found;
  const title = textOrNull(question, QUESTION_LENGTH * 2);
  if (typeof id !== "string" || !ID.test(id) || title === null) return [];
  return [
    {
      id,
      question: title,
      project: textOrNull(project, 100),
      date: typeof date === "string" && DATE.test(date) ? date : null,
    },
  ];
}

function parseStars(found: unknown): Star[] {
  const stars = Array.isArray(found) ? found.flatMap(parseStar) : [];
  return [...new Map(stars.map((star) => [star.id, star])).values()].slice(0, MAX_STARS);
}

export const starredAnswers = createStored<Star[]>({ key: "qa.stars", parse: parseStars });
