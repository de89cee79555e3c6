/** Checks whether one address leads somewhere. */
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Term } from "@/lib/model/diagnostics/terms";
import { withDeadline } from "@/lib/text/deadline";
import { createGuardedLookup, guardSocket, isClosedHost, PrivateAddressError } from "./guard";

/** `reason`: a term of the diagnostics, an HTTP status, or the code of a system error. */
export const verdictSchema = z.discriminatedUnion("state", [
  /** `type`: media type of the response. */
  z.object({ state: z.literal("alive"), type: z.string() }),
  /** `to`: the permanent new address; it is alive. */
  z.object({ state: z.literal("moved"), to: z.string(), type: z.string() }),
  z.object({ state: z.literal("dead"), reason: z.string() }),
  /** Refused to this program but possibly open to readers: the site requires a login, or rejects programs. */
  z.object({ state: z.literal("refused"), reason: z.string() }),
  /** Every attempt failed or got an error. */
  z.object({ state: z.literal("unreachable"), reason: z.string() }),
  /** In a private network, where readers have no access. */
  z.object({ state: z.literal("private") }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

export interface ProbeOptions {
  timeoutMs: number;
  /** Maximum of attempts, if an attempt ends in a way that may be temporary. */
  attempts: number;
  /** Pause before the first retry; doubled for each further one. */
  backOffMs: number;
  /** Longest wait that a server may request (`Retry-After`). */
  patienceMs: number;
  /** Whether to request addresses of private networks as well. */
  allowPrivate: boolean;
  /** Name resolution. */
  lookup: LookupFunction;
  /** Aborts pending requests and pauses. */
  signal: AbortSignal;
  /** Wraps every request, to limit concurrency. */
  slot: <T>(work: () => Promise<T>) => Promise<T>;
}

interface Reply {
  status: number;
  location: string | null;
  type: string;
  retryAfter: string | null;
}

export const MOST_REDIRECTS = 10;
const HEADERS = { "User-Agent": "community-qa-link-check", Accept: "*/*", "Accept-Encoding": "identity" };

/** Sends one request; never reads the body. Rejects if the connection fails or times out. */
function request(
  method: "HEAD" | "GET",
  url: URL,
  { timeoutMs, allowPrivate, lookup, signal }: ProbeOptions,
): Promise<Reply> {
  const send = (signal: AbortSignal) =>
    new Promise<Reply>((resolve, reject) => {
      if (!allowPrivate && isClosedHost(url)) return reject(new PrivateAddressError(url.hostname));
      const sent = (url.protocol === "https:" ? https : http).request(url, {
        method,
        headers: HEADERS,
        agent: false,
        signal,
        lookup: allowPrivate ? lookup : createGuardedLookup(lookup),
      });
      if (!allowPrivate) sent.once("socket", guardSocket);
      sent.on("error", reject);
      sent.on("response", ({ statusCode = 0, headers }) => {
        resolve({
          status: statusCode,
          location: headers.location ?? null,
          type: headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "",
          retryAfter: headers["retry-after"] ?? null,
        });
        sent.destroy();
      });
      sent.end();
    });
  return withDeadline(timeoutMs, signal, send);
}

/** Reasons for which a retry is pointless. */
const FINAL: Readonly<Record<string, Term>> = {
  ENOTFOUND: "no-such-name",
  ERR_TLS_CERT_ALTNAME_INVALID: "foreign-certificate",
  CERT_HAS_EXPIRED: "expired-certificate",
  DEPTH_ZERO_SELF_SIGNED_CERT: "untrusted-certificate",
};

const PASSING: Readonly<Record<string, Term>> = {
  ECONNREFUSED: "connection-refused",
  ECONNRESET: "connection-reset",
  EAI_AGAIN: "no-resolution",
  ABORT_ERR: "timeout",
  ETIMEDOUT: "timeout",
};

type Outcome = { verdict: Verdict; retry: false } | { verdict: Verdict; retry: true; afterMs: number | null };

const final = (verdict: Verdict): Outcome => ({ verdict, retry: false });
const perhaps = (reason: string, afterMs: number | null = null): Outcome => ({
  verdict: { state: "unreachable", reason },
  retry: true,
  afterMs,
});

/** Returns the outcome of a failed connection. */
export function afterFailure(error: unknown): Outcome {
  if (error instanceof PrivateAddressError) return final({ state: "private" });
  const name = error instanceof Error && error.name === "TimeoutError" ? "ABORT_ERR" : "";
  const code = name || (error instanceof Error && "code" in error ? String(error.code) : "");
  const reason = FINAL[code];
  return reason ? final({ state: "dead", reason }) : perhaps(PASSING[code] ?? (code || String(error)));
}

/**
 * Returns the wait of a `Retry-After` header (seconds or a date, RFC 9110 §10.2.3) in milliseconds; null for anything
 * else.
 */
function waitOf(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

function afterReply({ status, type, retryAfter }: Reply, from: URL, at: URL, forGood: boolean): Outcome {
  if (status >= 200 && status < 300) {
    const moved = forGood && at.href !== from.href;
    return final(moved ? { state: "moved", to: at.href, type } : { state: "alive", type });
  }
  if (status === 404 || status === 410) return final({ state: "dead", reason: String(status) });
  if (status === 429 || status >= 500) return perhaps(String(status), waitOf(retryAfter));
  return final({ state: "refused", reason: String(status) });
}

/** Sends HEAD first, which costs a server least, then GET if the response is neither success nor redirect. */
async function askOnce(url: URL, options: ProbeOptions): Promise<Reply> {
  const head = await options
    .slot(() => request("HEAD", url, options))
    .catch((error: unknown) => {
      if (afterFailure(error).retry) return null;
      throw error;
    });
  // Too many requests: a second one would not help.
  if (head && (head.status < 400 || head.status === 429)) return head;
  return options.slot(() => request("GET", url, options));
}

/** Follows redirects to their end. */
async function attempt(from: URL, options: ProbeOptions): Promise<Outcome> {
  const seen = new Set<string>();
  let forGood = true;
  let at = from;
  try {
    while (seen.size <= MOST_REDIRECTS) {
      if (seen.has(at.href)) return final({ state: "dead", reason: "redirect-loop" });
      seen.add(at.href);
      const reply = await askOnce(at, options);
      const isRedirect = [301, 302, 303, 307, 308].includes(reply.status) && reply.location !== null;
      if (!isRedirect) return afterReply(reply, from, at, forGood);
      const next = URL.canParse(reply.location ?? "", at) ? new URL(reply.location ?? "", at) : null;
      if (!next || !/^https?:$/.test(next.protocol))
        return final({ state: "dead", reason: "redirect-nowhere" });
      next.hash = "";
      if (reply.status !== 301 && reply.status !== 308) forGood = false;
      at = next;
    }
    return final({ state: "dead", reason: "redirects-without-end" });
  } catch (error) {
    return afterFailure(error);
  }
}

/** Returns the verdict on an address. Never rejects. */
export async function probe(address: string, options: ProbeOptions): Promise<Verdict> {
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt(new URL(address), options);
    if (!outcome.retry || attempts >= options.attempts || options.signal.aborted) return outcome.verdict;
    const pause = outcome.afterMs ?? options.backOffMs * 2 ** (attempts - 1);
    if (pause > options.patienceMs) return outcome.verdict;
    await wait(pause, undefined, { signal: options.signal }).catch(() => {});
  }
}
