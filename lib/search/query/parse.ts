import { type SearchFilters, takeOperators } from "@/lib/search/filters";
import { type FoldTable, normalize } from "@/lib/text/normalize";
import { cutLog, isLog } from "./pasted";

/** A GitHub issue, pull request or discussion that the query names. */
export interface NamedReference {
  /** `owner/name` or `name`, lower case; null for a bare number. */
  repository: string | null;
  number: number;
}

/** What a query says, before anything is looked up. */
export interface ParsedQuery {
  /** The words, normalised, operators removed. Their offsets are of no concern: highlights are found by terms. */
  text: string;
  /** The words as typed, to tell what normalising changed. */
  typed: string;
  filters: SearchFilters;
  /** Quoted phrases: pairs without them are left out. */
  phrases: string[];
  /** Words after a minus: pairs with them are left out. */
  excluded: string[];
  reference: NamedReference | null;
  /** Id of a permalink that was pasted, or typed by itself. */
  permalink: string | null;
}

/** Longer input is a pasted text; its beginning identifies it. */
const MAX_QUERY_LENGTH = 1_000;

const PHRASE = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』/gu;
/** A minus before Han anywhere; before Latin only where nothing but operators follows: `java -jar app.jar` excludes nothing. */
const EXCLUDED = /(^|\s)-([\u3400-\u9fff]\S*|[a-z_][\w.]+(?=\s*(?:\s-[a-z_][\w.]+\s*)*$))/giu;
const PERMALINK = /\/qa\/([a-z0-9][a-z0-9-]*)(?=$|[/?#\s])/iu;
const BARE_ID = /^\s*(\d{8}-[a-z0-9]{4,12})\s*$/iu;
const GITHUB_URL =
  /(?:https?:\/\/)?(?:www\.)?github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull|discussions)\/(\d{1,9})\S*/iu;
const ISSUE_NAME = /(^|[\s(（])((?:[\w.-]+\/)?[\w.-]*[a-z][\w.-]*)?#(\d{1,6})(?=$|[\s,.，。)）？?])/iu;

export function parseQuery(query: string, fold?: FoldTable): ParsedQuery {
  const excluded: string[] = [];
  let text = query.slice(0, MAX_QUERY_LENGTH);
  const permalink = (PERMALINK.exec(text)?.[1] ?? BARE_ID.exec(text)?.[1])?.toLowerCase() ?? null;

  const named = GITHUB_URL.exec(text) ?? ISSUE_NAME.exec(text);
  const isUrl = named !== null && named.length === 3;
  const repository = (isUrl ? named[1] : named?.[2])?.toLowerCase() ?? null;
  const reference = named ? { repository, number: Number(isUrl ? named[2] : named[3]) } : null;
  if (named) text = text.replace(named[0], " ");

  const { filters, text: words } = takeOperators(text);
  text = words;
  if (isLog(text)) text = cutLog(text);
  text = text.replace(EXCLUDED, (_whole, space: string, word: string) => {
    excluded.push(normalize(word, fold));
    return space;
  });
  const phrases = [...text.matchAll(PHRASE)].flatMap((match) => {
    const phrase = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim();
    return phrase ? [normalize(phrase, fold)] : [];
  });
  const typed = text.replace(/["“”「」『』]/gu, " ").trim();
  return { text: normalize(typed, fold), typed, filters, phrases, excluded, reference, permalink };
}
