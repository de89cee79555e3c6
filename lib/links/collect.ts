/** The links and pictures of a post that lead out of the site. Pure. */
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { parseFrontMatter } from "@/lib/extract/front-matter/front-matter";
import { parseMarkdown } from "@/lib/extract/markdown/parse";
import { mendUrl } from "@/lib/extract/markdown/url";

export interface OutgoingLink {
  kind: "link" | "picture";
  /** As a browser would ask for it: mended, without the fragment, which no server sees. */
  url: string;
  /** 1-based, of the file. */
  line: number;
}

/** The address to ask for; null for what is none of the web (`mailto:`, a slip, a path where no original is known). */
function normalise(written: string, original?: string): string | null {
  try {
    const url = new URL(mendUrl(written).url, original);
    url.hash = "";
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** The addresses that one node of the tree holds, as written. */
function addressesOf(node: Nodes): { kind: OutgoingLink["kind"]; written: string }[] {
  if (node.type === "link") return [{ kind: "link", written: node.url }];
  if (node.type === "image") return [{ kind: "picture", written: node.url }];
  if (node.type !== "html") return [];
  return [...node.value.matchAll(/<(a|img)\b[^>]*?\s(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi)].map(
    ([, tag, written = ""]) => ({ kind: tag?.toLowerCase() === "img" ? "picture" : "link", written }),
  );
}

/** All of them, the original's address first; an address that a line repeats counts once. */
export function outgoingLinks(source: string): OutgoingLink[] {
  const { frontMatter, body, bodyOffset } = parseFrontMatter(source);
  const found = new Map<string, OutgoingLink>();
  const original = normalise(frontMatter.url ?? "") ?? undefined;
  if (original) {
    const line = source.split("\n").findIndex((text) => text.includes(frontMatter.url ?? original)) + 1;
    found.set("original", { kind: "link", url: original, line: Math.max(1, line) });
  }
  visit(parseMarkdown(body.split("\n")).root, (node) => {
    for (const { kind, written } of addressesOf(node)) {
      const url = normalise(written, original);
      const line = bodyOffset + (node.position?.start.line ?? 1);
      if (url) found.set(`${line} ${kind} ${url}`, { kind, url, line });
    }
  });
  return [...found.values()];
}
