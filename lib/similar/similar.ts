/** Finds past answers to a question that somebody is about to ask, or has just asked elsewhere. */
import { type PastAnswer, pastAnswer } from "@/lib/remote/past-answer";
import type { BuiltSite } from "@/lib/remote/site";
import { withoutOperators } from "@/lib/search/filters";
import type { SearchClient, SearchOptions, SearchResult, Verdict } from "@/lib/search/types";
import { draftQuery } from "@/lib/site/storage/draft";
import { headline } from "@/lib/site/wording/headline";
import { plainBody } from "./body";

/** A question from elsewhere; its text is untrusted data. */
export interface AskedText {
  title: string;
  /** Markdown. */
  body: string;
}

export interface SimilarOptions {
  /** Slug of the one project to search. */
  project?: string | undefined;
  /** Maximum of answers. */
  limit?: number;
}

export interface Similar {
  /** `answer` if there are answers; else the verdict of the nearest results. */
  verdict: Verdict;
  answers: SearchResult[];
}

/** Nobody who wants to go on writing reads more than three. */
const MOST_ANSWERS = 3;
/** The first characters of a text, which contain the question; logs come later. */
const ASKED_WITHIN = 2_000;
/** Results examined per query. */
const CANDIDATES = 5;

/**
 * Returns the queries: all that the ask page would search for, then the title alone, and the sentence of the body that
 * asks. Each is shorter and easier to match in full.
 */
export function queriesOf({ title, body }: AskedText): string[] {
  const details = plainBody(body);
  const asking = details ? withoutOperators(headline(details.slice(0, ASKED_WITHIN))) : "";
  const queries = [draftQuery({ title, details }), draftQuery({ title, details: "" }), asking];
  return [...new Set(queries.map((query) => query.trim()).filter(Boolean))];
}

/** Returns answers whose verdict is `answer`, the most similar first. */
export async function findSimilar(
  search: SearchClient,
  asked: AskedText,
  { project, limit = MOST_ANSWERS }: SimilarOptions = {},
): Promise<Similar> {
  const filters = { answered: "yes", ...(project && { project }) };
  const answers = new Map<string, SearchResult>();
  let verdict: Verdict = "none";
  for (const query of queriesOf(asked)) {
    const found = await search.search(query, { ...filters, limit: CANDIDATES });
    if (found.verdict !== "none" && verdict === "none") verdict = "related";
    if (found.verdict !== "answer") continue;
    for (const [rank, candidate] of found.results.entries()) {
      if (answers.size === limit) return { verdict: "answer", answers: [...answers.values()] };
      const answersIt = rank === 0 || (await isAnswer(search, query, candidate, filters));
      if (answersIt && !isKnown(answers, candidate)) answers.set(candidate.id, candidate);
    }
  }
  return { verdict: answers.size > 0 ? "answer" : verdict, answers: [...answers.values()] };
}

/**
 * A verdict applies to the first result only: a later one is judged by a search restricted to its asker and year, where
 * it comes first.
 */
async function isAnswer(
  search: SearchClient,
  query: string,
  { id, asker, source }: SearchResult,
  filters: SearchOptions,
): Promise<boolean> {
  const year = source.date?.slice(0, 4);
  const own = { ...filters, ...(year && { year }), ...(asker && { asker }), limit: 1 };
  const { verdict, results } = await search.search(query, own);
  return verdict === "answer" && results[0]?.id === id;
}

/** Returns whether the answers already contain this one, possibly as published elsewhere. */
const isKnown = (answers: ReadonlyMap<string, SearchResult>, { id, same = [] }: SearchResult): boolean =>
  [id, ...same.map((other) => other.id)].some((known) => answers.has(known));

/** Returns the past answers of a site to a question; without any, `verdict` says what came nearest. */
export async function pastAnswersTo(
  asked: AskedText,
  site: BuiltSite,
  options: SimilarOptions,
  now = new Date(),
): Promise<{ verdict: Verdict; answers: PastAnswer[] }> {
  const { verdict, answers } = await findSimilar(site.search, asked, options);
  const root = answers.length > 0 ? await site.root() : "";
  return { verdict, answers: answers.map((result) => pastAnswer(result, root, now)) };
}
