/**
 * The one endpoint at which the server asks the search engine for a reader: read-only, with limits on query length,
 * rate, concurrency and time. The engine itself is never exposed to a browser.
 */
import { z } from "zod";
import { say } from "@/lib/report/output";
import { eachFilter, FILTER_NAMES, filterLists, isTyped } from "@/lib/search/filters";
import { type SearchClient, type SearchResults, SORT_ORDERS } from "@/lib/search/types";

export interface EndpointLimits {
  /** Queries per second from one address, averaged over ten seconds. */
  perSecond: number;
  /** Maximum of concurrent queries. */
  atOnce: number;
  timeoutMs: number;
  /** How long an answer is cached for equal queries. */
  keptMs: number;
}

export const ENDPOINT_LIMITS: EndpointLimits = {
  perSecond: 20,
  atOnce: 64,
  timeoutMs: 4_000,
  keptMs: 30_000,
};

export interface EndpointAnswer {
  status: number;
  body: string;
}

export interface SearchEndpoint {
  /** Answers the query string of a request from an address. Never rejects. */
  answer(parameters: URLSearchParams, from: string): Promise<EndpointAnswer>;
}

const MAX_QUERY_LENGTH = 500;
const MAX_RESULTS = 100;
const KEPT_ANSWERS = 1_000;
const WINDOW_MS = 10_000;
const MOST_ADDRESSES = 10_000;

const MAX_VALUES = 20;
const MAX_KEY_LENGTH = 100;

const flagSchema = z.enum(["true"]).transform(() => true);

const requestSchema = z.strictObject({
  q: z.string().trim().min(1).max(MAX_QUERY_LENGTH),
  limit: z.coerce.number().int().min(1).max(MAX_RESULTS).default(10),
  sort: z.enum(SORT_ORDERS).optional(),
  collapse: flagSchema.optional(),
  thread: z.string().max(MAX_KEY_LENGTH).optional(),
  answers: flagSchema.optional(),
  widen: flagSchema.optional(),
  ...eachFilter(() => z.array(z.string()).max(MAX_VALUES).optional()),
});

/** The parameters by name: of filters all values, of others the only one; null where one of those is given twice. */
function recordOf(parameters: URLSearchParams): Record<string, string | string[]> | null {
  const record: Record<string, string | string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const isFilter = FILTER_NAMES.some((filter) => filter === name);
    const [only = "", ...others] = values;
    if (!isFilter && others.length > 0) return null;
    record[name] = isFilter ? values : only;
  }
  return record;
}

const failed = (status: number, reason: string): EndpointAnswer => ({
  status,
  body: JSON.stringify({ error: reason }),
});

export function createSearchEndpoint(
  client: SearchClient,
  given: Partial<EndpointLimits> = {},
): SearchEndpoint {
  const limits = { ...ENDPOINT_LIMITS, ...given };
  const admits = createGate(limits.perSecond);
  const kept = new Map<string, { until: number; results: Promise<SearchResults> }>();
  let running = 0;

  /** Returns the answer to an equal query, unless it is too old. */
  function freshOf(key: string): Promise<SearchResults> | null {
    const known = kept.get(key);
    return known && known.until > Date.now() ? known.results : null;
  }

  /** Asks the engine; concurrent equal queries share one answer. */
  function ask(key: string, { q, ...options }: z.infer<typeof requestSchema>): Promise<SearchResults> {
    const results = client.search(q, options, AbortSignal.timeout(limits.timeoutMs));
    running++;
    results.catch(() => kept.delete(key)).finally(() => running--);
    kept.delete(key);
    kept.set(key, { until: Date.now() + limits.keptMs, results });
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_ANSWERS && oldest !== undefined) kept.delete(oldest);
    return results;
  }

  return {
    async answer(parameters, from) {
      if (!admits(from)) return failed(429, "too many queries; wait a few seconds");
      const parsed = requestSchema.safeParse(recordOf(parameters));
      if (!parsed.success) return failed(400, "no such query");
      const asked = parsed.data;
      const filters = filterLists(asked);
      if (FILTER_NAMES.some((name) => filters[name]?.some((value) => !isTyped(name, value))))
        return failed(400, "no such filter");
      const key = JSON.stringify(asked);
      const known = freshOf(key);
      if (!known && running >= limits.atOnce) return failed(503, "too many queries at once");
      try {
        return { status: 200, body: JSON.stringify(await (known ?? ask(key, asked))) };
      } catch (error) {
        const isLate = error instanceof Error && error.name === "TimeoutError";
        say(`search: ${error instanceof Error ? error.message : error}`);
        return failed(isLate ? 504 : 503, "the search engine does not answer");
      }
    },
  };
}

/** Counts queries by address in a window of ten seconds. */
function createGate(perSecond: number): (from: string) => boolean {
  const counts = new Map<string, number>();
  let window = 0;
  return (from) => {
    const now = Math.floor(Date.now() / WINDOW_MS);
    // So many addresses in ten seconds are not readers; resetting costs less than storing them.
    if (now !== window || counts.size > MOST_ADDRESSES) counts.clear();
    window = now;
    const count = (counts.get(from) ?? 0) + 1;
    counts.set(from, count);
    return count <= (perSecond * WINDOW_MS) / 1_000;
  };
}
