import { markTerms } from "@/components/search/results/highlight-terms";
import { createClient } from "@/components/search/session/client";
import type { SearchClient, SearchResults } from "@/lib/search/types";
import { matchesOf } from "@/lib/site/storage/carried-matches";

export { markTerms };

/** What the search makes of a filter: the entries that it finds, and the words that it found them by. */
export interface Understood {
  ids: ReadonlySet<string>;
  terms: readonly string[];
}

const NOTHING: Understood = { ids: new Set(), terms: [] };

/** Of the best score. What is below has little to do with the query. */
const LEAST_SHARE = 0.2;

/** Only answers: a filter leaves no room for what is merely related. */
function understoodOf({ verdict, results }: SearchResults): Understood {
  if (verdict !== "answer") return NOTHING;
  const least = LEAST_SHARE * (results[0]?.score ?? 0);
  const found = results.filter(({ score }) => score >= least);
  return {
    ids: new Set(found.flatMap(({ id, same = [] }) => [id, ...same.map((other) => other.id)])),
    terms: [...new Set(found.flatMap(matchesOf))],
  };
}

let client: SearchClient | null = null;

/** Asks the search of the site about a filter, within a project. */
export async function understand(
  query: string,
  options: { project: string; limit: number },
  signal: AbortSignal,
): Promise<Understood> {
  client ??= createClient();
  return understoodOf(await client.search(query, options, signal));
}
