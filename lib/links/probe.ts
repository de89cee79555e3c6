/** Asks one address whether it leads somewhere. */
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Term } from "@/lib/model/diagnostics/terms";
import { createGuardedLookup, guardSocket, isClosedHost, PrivateAddressError } from "./guard";

/** `reason`: a term of the diagnostics, an HTTP status, or the code of a system error. */
export const verdictSchema = z.discriminatedUnion("state", [
  /** `type`: media type of what is there. */
  z.object({ state: z.literal("alive"), type: z.string() }),
  /** `to`: where it has moved for good; what is there is alive. */
  z.object({ state: z.literal("moved"), to: z.string(), type: z.string() }),
  z.object({ state: z.literal("dead"), reason: z.string() }),
  /** It may be there for a reader: the site wants a login, or no programs. */
  z.object({ state: z.literal("refused"), reason: z.string() }),
  /** It did not answer, or not well, each time that it was asked. */
  z.object({ state: z.literal("unreachable"), reason: z.string() }),
  /** In a private network, where no reader gets. */
  z.object({ state: z.literal("private") }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

export interface ProbeOptions {
  timeoutMs: number;
  /** Attempts in all, where one ends in a way that another may not. */
  attempts: number;
  /** Before the second attempt; doubled for each further one. */
  backOffMs: number;
  /** The longest that a server may tell to wait (`Retry-After`). */
  patienceMs: number;
  /** Addresses of private networks are asked as well. */
  allowPrivate: boolean;
  /** How names are resolved. */
  lookup: LookupFunction;
  /** Ends what is under way, and every pause. */
  signal: AbortSignal;
  /** Around every request: limits how many are under way. */
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

/** One request; the body is never read. Rejects if the connection fails or takes longer than allowed. */
function request(
  method: "HEAD" | "GET",
  url: URL,
  { timeoutMs, allowPrivate, lookup, signal }: ProbeOptions,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (!allowPrivate && isClosedHost(url)) return reject(new PrivateAddressError(url.hostname));
    const sent = (url.protocol === "https:" ? https : http).request(url, {
      method,
      headers: HEADERS,
      agent: false,
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), signal]),
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
}

/** Reasons that no further attempt changes. */
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

/** What a connection that failed says of an address. */
export function afterFailure(error: unknown): Outcome {
  if (error instanceof PrivateAddressError) return final({ state: "private" });
  const name = error instanceof Error && error.name === "TimeoutError" ? "ABORT_ERR" : "";
  const code = name || (error instanceof Error && "code" in error ? String(error.code) : "");
  const reason = FINAL[code];
  return reason ? final({ state: "dead", reason }) : perhaps(PASSING[code] ?? (code || String(error)));
}

/** Milliseconds that a `Retry-After` header tells (seconds or a date, RFC 9110 §10.2.3); null for neither. */
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

/** HEAD first, which costs a server least; GET where it is answered with anything but success or another address. */
async function askOnce(url: URL, options: ProbeOptions): Promise<Reply> {
  const head = await options
    .slot(() => request("HEAD", url, options))
    .catch((error: unknown) => {
      if (afterFailure(error).retry) return null;
      throw error;
    });
  // Too many requests: another one would not help.
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

/** The verdict on an address. Never rejects. */
export async function probe(address: string, options: ProbeOptions): Promise<Verdict> {
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt(new URL(address), options);
    if (!outcome.retry || attempts >= options.attempts || options.signal.aborted) return outcome.verdict;
    const pause = outcome.afterMs ?? options.backOffMs * 2 ** (attempts - 1);
    if (pause > options.patienceMs) return outcome.verdict;
    await wait(pause, undefined, { signal: options.signal }).catch(() => {});
  }
}
