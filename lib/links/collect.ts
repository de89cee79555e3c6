/** Collects the external links and images of a post. Pure. */
import { parseFrontMatter } from "@/lib/extract/front-matter/front-matter";
import { addressesIn } from "@/lib/extract/markdown/addresses";
import { parseMarkdown } from "@/lib/extract/markdown/parse";
import { mendUrl } from "@/lib/extract/markdown/url";

export interface OutgoingLink {
  kind: "link" | "picture";
  /** As a browser would request it: repaired, and without the fragment, which no server sees. */
  url: string;
  /** 1-based, of the file. */
  line: number;
}

/**
 * Returns the address to request; null if it is not on the web (`mailto:`, a malformed address, a path where no
 * original is known).
 */
function normalise(written: string, original?: string): string | null {
  try {
    const url = new URL(mendUrl(written).url, original);
    url.hash = "";
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Returns all external links, the original's address first; an address repeated on a line counts once. */
export function outgoingLinks(source: string): OutgoingLink[] {
  const { frontMatter, body, bodyOffset } = parseFrontMatter(source);
  const found = new Map<string, OutgoingLink>();
  const original = normalise(frontMatter.url ?? "") ?? undefined;
  if (original) {
    const line = source.split("\n").findIndex((text) => text.includes(frontMatter.url ?? original)) + 1;
    found.set("original", { kind: "link", url: original, line: Math.max(1, line) });
  }
  for (const { kind, written, line } of addressesIn(parseMarkdown(body.split("\n")).root)) {
    const url = normalise(written, original);
    if (url) found.set(`${line} ${kind} ${url}`, { kind, url, line: bodyOffset + line });
  }
  return [...found.values()];
}
