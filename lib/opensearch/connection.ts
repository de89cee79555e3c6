/** Sends requests to the nodes of a cluster, with retries and a timeout, and describes failures in words. */
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { withDeadline } from "@/lib/text/deadline";

export interface ConnectionOptions {
  /** Addresses of nodes, tried in turn. */
  urls: readonly string[];
  /** Value of the `Authorization` header; null if the cluster requires none. */
  authorization?: string | null;
  /** Timeout of one attempt at one node. */
  timeoutMs?: number;
  /** How long to retry all nodes if none can answer, for example during the election of a cluster manager. */
  patienceMs?: number;
}

export interface EngineRequest {
  method?: "GET" | "POST" | "PUT" | "DELETE" | "HEAD";
  /** JSON, or lines of JSON if it is already a string. */
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** Statuses that count as success too, such as 404 for what may be missing. */
  accepts?: readonly number[];
  timeoutMs?: number;
}

export interface EngineResponse {
  status: number;
  body: unknown;
}

/**
 * Sends a request to one node after another until one answers. Every request of this room is idempotent: documents have
 * ids of their own, and settings are set to absolute values. Rejects with `EngineError`.
 */
export type Connection = (path: string, request?: EngineRequest) => Promise<EngineResponse>;

/** The engine refused a request, or no node answered (`status` 0). */
export class EngineError extends ExpectedError {
  override readonly name = "EngineError";
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(`OpenSearch: ${message}`);
  }
}

const TIMEOUT_MS = 30_000;
const PATIENCE_MS = 30_000;
const PAUSE_MS = 250;
/** How long a failed node is tried last. */
const RESTING_MS = 5_000;
/**
 * Statuses of a proxy or node that cannot answer now, while another may. OpenSearch responds with 500 to a search whose
 * node died between the query and fetch phases.
 */
const ELSEWHERE: ReadonlySet<number> = new Set([500, 502, 503, 504]);

export function connect({
  urls,
  authorization = null,
  timeoutMs = TIMEOUT_MS,
  patienceMs = PATIENCE_MS,
}: ConnectionOptions): Connection {
  const resting = new Map<string, number>();
  let next = 0;

  /** Returns the nodes in the order of attempts: round robin, recently failed ones last. */
  function inOrder(): string[] {
    const turned = urls.map((_, i) => urls[(next + i) % urls.length] ?? "");
    next = (next + 1) % urls.length;
    const isResting = (url: string): boolean => (resting.get(url) ?? 0) > Date.now();
    return [...turned.filter((url) => !isResting(url)), ...turned.filter(isResting)];
  }

  /** Returns the response of one node, or why there is none. */
  async function attempt(
    url: string,
    path: string,
    request: EngineRequest,
  ): Promise<EngineResponse | string> {
    try {
      const response = await ask(`${url}${path}`, request, { authorization, timeoutMs });
      if (!ELSEWHERE.has(response.status)) return accepted(response, path, request.accepts);
      return `${url} answered ${response.status}: ${reasonOf(response.body)}`;
    } catch (error) {
      if (error instanceof EngineError || request.signal?.aborted) throw error;
      return `${url} ${whyOf(error)}`;
    }
  }

  return async (path, request = {}) => {
    const until = Date.now() + patienceMs;
    for (;;) {
      const failures: string[] = [];
      for (const url of inOrder()) {
        request.signal?.throwIfAborted();
        const outcome = await attempt(url, path, request);
        if (typeof outcome !== "string") return outcome;
        failures.push(outcome);
        resting.set(url, Date.now() + RESTING_MS);
      }
      if (Date.now() + PAUSE_MS > until)
        throw new EngineError(0, `no node can answer:\n  ${failures.join("\n  ")}`);
      await sleep(PAUSE_MS);
    }
  };
}

async function ask(
  address: string,
  { method = "GET", body, signal, timeoutMs }: EngineRequest,
  defaults: { authorization: string | null; timeoutMs: number },
): Promise<EngineResponse> {
  const isLines = typeof body === "string";
  return withDeadline(timeoutMs ?? defaults.timeoutMs, signal, async (signal) => {
    const response = await fetch(address, {
      method,
      signal,
      // A redirect would send the password elsewhere.
      redirect: "error",
      headers: {
        ...(body !== undefined && { "Content-Type": isLines ? "application/x-ndjson" : "application/json" }),
        ...(defaults.authorization && { Authorization: defaults.authorization }),
      },
      ...(body !== undefined && { body: isLines ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  });
}

function parsed(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

function accepted(response: EngineResponse, path: string, accepts: readonly number[] = []): EngineResponse {
  const { status, body } = response;
  if (status < 400 || accepts.includes(status)) return response;
  if (status === 401 || status === 403) {
    throw new EngineError(
      status,
      `${status} for ${path}: ${reasonOf(body)}; set QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD to a user with rights to the index`,
    );
  }
  throw new EngineError(status, `${status} for ${path}: ${reasonOf(body)}`);
}

const errorSchema = z.object({
  error: z.union([
    z.string(),
    z.object({
      reason: z.string().nullish(),
      root_cause: z.array(z.object({ reason: z.string().nullish() })).nullish(),
    }),
  ]),
});

function reasonOf(body: unknown): string {
  const found = errorSchema.safeParse(body);
  if (!found.success) return String(body ?? "").slice(0, 200) || "no reason given";
  const { error } = found.data;
  return typeof error === "string"
    ? error
    : (error.root_cause?.[0]?.reason ?? error.reason ?? "no reason given");
}

function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "did not answer in time";
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? `cannot be reached (${cause.code})` : error.message;
}
