/** Checks every link and picture of posts that leads out of the site, and tells editors what to mend. */

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
  /** For all addresses together; what is not reached by then is reported. */
  totalMs?: number;
  onProgress?: (done: number, total: number) => void;
}

/** Requests under way: in all, and to one host, which must not take the check for an attack. */
const AT_ONCE = 16;
const AT_ONE_HOST = 2;

/** A week's new links take seconds; ten years of them, asked for the first time, some minutes. */
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
  /** Different addresses, and how many of them were asked now; the others were known from earlier checks. */
  checked: number;
  asked: number;
  /** Addresses that the limit left no time for. */
  unreached: string[];
}

/** What an editor should know; null where all is well. */
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
 * Throws `ExpectedError` if nothing that was asked has an address, nor has what was alive at an earlier check: then
 * it is this machine that is not online, and no link is dead.
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
 * Asks every address once, however many posts hold it, and keeps in the cache what was found. Throws `ExpectedError`
 * where this machine is not online.
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
      // Cut off by the limit, it says nothing about the address.
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
