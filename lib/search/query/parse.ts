import { permalinkIn } from "@/lib/model/permalink";
import { type FilterLists, takeOperators } from "@/lib/search/filters";
import { type FoldTable, normalize } from "@/lib/text/normalize";
import { cutLog, isLog } from "./pasted";

/** A GitHub issue, pull request or discussion that the query names. */
export interface NamedReference {
  /** `owner/name` or `name`, lower case; null for a bare number. */
  repository: string | null;
  number: number;
}

/** The parsed query, before anything is looked up. */
export interface ParsedQuery {
  /** The words as typed, without operators. Offsets into it are not used: highlights are found by terms. */
  typed: string;
  filters: FilterLists;
  /** Quoted phrases: pairs without them are left out. */
  phrases: string[];
  /**
   * Words after a minus, normalised: pairs with them are excluded, unless the index contains the words with their
   * minus.
   */
  excluded: string[];
  reference: NamedReference | null;
  /** Id of a permalink that was pasted or typed. */
  permalink: string | null;
}

/** Longer input is a pasted text; its beginning identifies it. */
const MAX_QUERY_LENGTH = 1_000;

const PHRASE = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』/gu;
/** A minus before a word. Not options of a command: `-Dserver.port`, `-Xmx`, `-p 80:80`, and words with more signs. */
const EXCLUDED = /(^|\s)-(?![DX][\p{L}:])(\p{L}[\p{L}\p{M}\p{N}_]+)(?=$|\s)/gu;
const BARE_ID = /^\s*(\d{8}-[a-z0-9]{4,12})\s*$/iu;
const GITHUB_URL =
  /(?:https?:\/\/)?(?:www\.)?github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull|discussions)\/(\d{1,9})\S*/iu;
const ISSUE_NAME = /(^|[\s(（])((?:[\w.-]+\/)?[\w.-]*[a-z][\w.-]*)?#(\d{1,6})(?=$|[\s,.，。)）？?])/iu;

/** Parses a query. `literal`: words whose minus belongs to them and excludes nothing. */
export function parseQuery(query: string, fold?: FoldTable, literal?: ReadonlySet<string>): ParsedQuery {
  const excluded: string[] = [];
  let text = query.slice(0, MAX_QUERY_LENGTH);
  const permalink = permalinkIn(text) ?? BARE_ID.exec(text)?.[1]?.toLowerCase() ?? null;

  const named = GITHUB_URL.exec(text) ?? ISSUE_NAME.exec(text);
  const isUrl = named !== null && named.length === 3;
  const repository = (isUrl ? named[1] : named?.[2])?.toLowerCase() ?? null;
  const reference = named ? { repository, number: Number(isUrl ? named[2] : named[3]) } : null;
  if (named) text = text.replace(named[0], " ");

  const { filters, text: words } = takeOperators(text);
  text = words;
  if (isLog(text)) text = cutLog(text);
  const kept = text.replace(EXCLUDED, (whole, space: string, word: string) => {
    const folded = normalize(word, fold);
    // A word that the query also asks for is not excluded: `java -jar app.jar`.
    if (literal?.has(folded) || isWanted(folded, normalize(text.replace(whole, " "), fold))) return whole;
    excluded.push(folded);
    return space;
  });
  // A query of exclusions alone is searched as written.
  const excludesAll = excluded.length > 0 && !kept.trim() && Object.keys(filters).length === 0 && !named;
  if (excludesAll) excluded.length = 0;
  else text = kept;
  const phrases = [...text.matchAll(PHRASE)].flatMap((match) => {
    const phrase = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim();
    return phrase ? [normalize(phrase, fold)] : [];
  });
  const typed = text.replace(/["“”「」『』]/gu, " ").trim();
  return { typed, filters, phrases, excluded, reference, permalink };
}

/** Returns whether a word occurs among others, also as a part of one: jar of app.jar. */
const isWanted = (word: string, others: string): boolean =>
  others.split(/[^\p{L}\p{M}\p{N}_]+/u).includes(word) && !others.includes(`-${word}`);
