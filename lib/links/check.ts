/** Checks every external link and image of posts, and reports what editors should fix. */

import { lookup } from "node:dns";
import { type Diagnostic, type Finding, finding } from "@/lib/model/diagnostic";
import { ExpectedError } from "@/lib/model/expected-error";
import type { VerdictCache } from "./cache";
import { type OutgoingLink, outgoingLinks } from "./collect";
import { createSlots, inLanes } from "./limit";
import { type ProbeOptions, probe, type Verdict } from "./probe";

export interface PostSource {
  path: string;
  text: string;
}

export interface CheckOptions extends Partial<Omit<ProbeOptions, "slot" | "signal">> {
  cache: VerdictCache;
  /** Timeout for all addresses together; those not reached by then are reported. */
  totalMs?: number;
  onProgress?: (done: number, total: number) => void;
}

/** Concurrent requests: in total, and to one host, which must not take the check for an attack. */
const AT_ONCE = 16;
const AT_ONE_HOST = 2;

/** The new links of a week take seconds; ten years of links, unchecked so far, some minutes. */
const TOTAL_MS = 15 * 60_000;

const DEFAULTS: Omit<ProbeOptions, "slot" | "signal"> = {
  timeoutMs: 15_000,
  attempts: 3,
  backOffMs: 1_000,
  patienceMs: 60_000,
  allowPrivate: false,
  lookup,
};

export interface LinkReport {
  diagnostics: Diagnostic[];
  /** Number of distinct addresses, and of those requested now; the others were cached. */
  checked: number;
  asked: number;
  /** Addresses for which the time did not suffice. */
  unreached: string[];
}

/** Returns the finding for a link; null if it is fine. */
function findingOf({ kind, url, line }: OutgoingLink, verdict: Verdict): Finding | null {
  switch (verdict.state) {
    case "dead":
      return finding(`dead-${kind}`, line, { reason: verdict.reason, url });
    case "unreachable":
      return finding(`unreachable-${kind}`, line, { reason: verdict.reason, url });
    case "private":
      return finding(`private-${kind}`, line, { url });
    case "refused":
      return finding(`unchecked-${kind}`, line, { reason: verdict.reason, url });
    case "alive":
    case "moved": {
      const { type } = verdict;
      if (kind === "picture" && /^text\/|^application\/(?!octet-stream)/.test(type))
        return finding("dead-picture/type", line, { type, url });
      return verdict.state === "moved" ? finding(`moved-${kind}`, line, { url, to: verdict.to }) : null;
    }
  }
}

const hasNoName = (verdict: Verdict | undefined): boolean =>
  (verdict?.state === "dead" && verdict.reason === "no-such-name") ||
  (verdict?.state === "unreachable" && verdict.reason === "no-resolution");

/**
 * Throws `ExpectedError` if no requested host resolves, and neither do hosts that were alive before: then this machine
 * is offline, and no link is dead.
 */
async function verifyOnline(
  asked: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
  options: ProbeOptions,
): Promise<void> {
  const hosts = new Set(asked.map((url) => new URL(url).host));
  if (hosts.size === 0 || !asked.every((url) => hasNoName(verdicts.get(url)))) return;
  const [control] = [...verdicts].find(([, { state }]) => state === "alive" || state === "moved") ?? [];
  const offline = control ? hasNoName(await probe(control, options)) : hosts.size > 1;
  if (offline) {
    throw new ExpectedError(
      `none of ${hosts.size} hosts has an address: check the way to the internet (name resolution), then run this again`,
    );
  }
}

/**
 * Requests every address once, however many posts contain it, and caches the verdicts. Throws `ExpectedError` if this
 * machine is offline.
 */
export async function checkLinks(
  posts: readonly PostSource[],
  { cache, onProgress, totalMs = TOTAL_MS, ...given }: CheckOptions,
): Promise<LinkReport> {
  const found = posts.flatMap(({ path, text }) => outgoingLinks(text).map((link) => ({ path, link })));
  const urls = [...new Set(found.map(({ link }) => link.url))];
  const verdicts = new Map<string, Verdict>();
  for (const url of urls) {
    const known = cache.get(url);
    if (known) verdicts.set(url, known);
  }
  const open = urls.filter((url) => !verdicts.has(url));
  const signal = AbortSignal.timeout(totalMs);
  const options = { ...DEFAULTS, ...given, signal, slot: createSlots(AT_ONCE) };
  let done = verdicts.size;
  onProgress?.(done, urls.length);
  await inLanes(
    open,
    (url) => new URL(url).host,
    AT_ONE_HOST,
    async (url) => {
      if (signal.aborted) return;
      const verdict = await probe(url, options);
      // Aborted by the time limit: that says nothing about the address.
      if (signal.aborted && verdict.state === "unreachable") return;
      verdicts.set(url, verdict);
      onProgress?.(++done, urls.length);
    },
  );
  const unreached = open.filter((url) => !verdicts.has(url));
  if (unreached.length === 0) await verifyOnline(open, verdicts, options);
  for (const url of open) {
    const verdict = verdicts.get(url);
    if (verdict) cache.set(url, verdict);
  }
  await cache.save();
  const diagnostics = found.flatMap(({ path, link }): Diagnostic[] => {
    const verdict = verdicts.get(link.url);
    const told = verdict
      ? findingOf(link, verdict)
      : finding(`unasked-${link.kind}`, link.line, { url: link.url });
    return told ? [{ path, ...told }] : [];
  });
  return { diagnostics, checked: urls.length, asked: open.length - unreached.length, unreached };
}
