import type { FoldTable } from "@/lib/text/normalize";
import { normalize } from "@/lib/text/normalize";
import type { SearchFilters } from "./types";

/** What a query asks for besides words. */
export interface ParsedQuery {
  /** The words, as typed, operators removed. Offsets are of no concern: highlights are found by terms. */
  text: string;
  filters: SearchFilters;
  /** Quoted phrases: pairs that hold them come first, and the others are left out. */
  phrases: string[];
  /** Words after a minus: pairs that hold them are left out. */
  excluded: string[];
  /** A GitHub issue, pull request or discussion named in the query. */
  reference: { repository: string | null; number: number } | null;
  /** Id of a pasted permalink. */
  permalink: string | null;
}

const OPERATOR = /(^|\s)(project|asker|year)[:：]\s*("[^"]*"|\S+)/giu;
const PHRASE = /["“”「『]([^"“”」』]+)["“”」』]/gu;
const EXCLUDED = /(^|\s)-(?=[^\s\d-])(\S+)/gu;
const PERMALINK = /\/qa\/([a-z0-9][a-z0-9-]*)\/?/iu;
const GITHUB_URL = /github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull|discussions)\/(\d+)\S*/iu;
const ISSUE_NAME = /(^|\s)((?:[\w.-]+\/)?[\w.-]*[a-z][\w.-]*)?#(\d{1,6})(?=$|[\s,，。？?])/iu;

/** Longer input is a pasted log; its beginning identifies it. */
const MAX_QUERY_LENGTH = 1_000;

export function parseQuery(query: string, fold?: FoldTable): ParsedQuery {
  const parsed: ParsedQuery = {
    text: "",
    filters: {},
    phrases: [],
    excluded: [],
    reference: null,
    permalink: null,
  };
  let text = query.slice(0, MAX_QUERY_LENGTH);
  const permalink = PERMALINK.exec(text);
  if (permalink?.[1]) parsed.permalink = permalink[1].toLowerCase();

  const url = GITHUB_URL.exec(text);
  const name = url ? null : ISSUE_NAME.exec(text);
  if (url?.[1]) {
    parsed.reference = { repository: url[1].toLowerCase(), number: Number(url[2]) };
    text = text.replace(/(?:https?:\/\/)?(?:www\.)?github\.com\/\S+/giu, " ");
  } else if (name) {
    parsed.reference = { repository: name[2]?.toLowerCase() ?? null, number: Number(name[3]) };
    text = text.replace(name[0], " ");
  }
  text = text.replace(OPERATOR, (_whole, space: string, key: string, value: string) => {
    const plain = value.replace(/^"|"$/g, "");
    parsed.filters[key.toLowerCase() as keyof SearchFilters] = plain;
    return space;
  });
  text = text.replace(EXCLUDED, (_whole, space: string, word: string) => {
    parsed.excluded.push(normalize(word, fold));
    return space;
  });
  for (const match of text.matchAll(PHRASE)) {
    if (match[1]?.trim()) parsed.phrases.push(normalize(match[1].trim(), fold));
  }
  parsed.text = text.replace(PHRASE, " $1 ").trim();
  return parsed;
}
