/** Finds links and images that Markdown does not parse as the editor meant them. */
import type { Image, Link, Parents, Root, Text } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { type Finding, finding } from "@/lib/model/diagnostic";
import { mendUrl } from "./url";

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const malformedLink = (line: number, written: string, mended: string): Finding =>
  finding("malformed-link", line, { found: excerpt(written), mended });

const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

function checkLink(link: Link, line: number): Finding[] {
  const url = link.url.trim();
  if (url === "") {
    // `![](…)[](…)`: an empty link shows nothing, so nothing is lost.
    const label = plain(link).trim();
    return label === "" ? [] : [finding("malformed-link/empty", line, { found: excerpt(`[${label}]()`) })];
  }
  if (EMAIL.test(url)) return [malformedLink(line, url, `mailto:${url}`)];
  const mended = mendUrl(url);
  return mended.broken ? [malformedLink(line, url, excerpt(mended.url))] : [];
}

function checkImage(image: Image, line: number): Finding[] {
  if (image.url.trim() === "") return [finding("dead-image/empty", line)];
  if (/^data:/.test(image.url)) return [finding("dead-image/placeholder", line)];
  const { url, broken } = mendUrl(image.url);
  return broken
    ? [finding("dead-image/address", line, { found: excerpt(image.url), mended: excerpt(url) })]
    : [];
}

/** Syntax errors in running text: a part of the syntax that stayed text. */
const TEXT_SLIPS: [RegExp, (line: number, found: string) => Finding][] = [
  [
    /!\s?\[[^\]]{0,200}\]\((?:[^)\s]{0,500})$|!\([^)]{1,500}\)\[[^\]]{0,200}\]|[!！]\[[^\]]{0,200}\]（[^）]{0,500}）?/,
    (line, found) => finding("dead-image/syntax", line, { found: excerpt(found) }),
  ],
  [
    /(?<![!！])\[[^\]]{1,200}\]（\s*https?:[^）]{0,500}）?/,
    (line, found) => finding("malformed-link/parentheses", line, { found: excerpt(found) }),
  ],
  [
    /(?<![\w/:.])(?:ttps?:\/\/|hhttps?:\/\/|https?:\/(?!\/)|https?[：]\/\/|https?\/\/)[\w-]+\.[\w.-]+[^\s，。）)】」]{0,300}/i,
    (line, found) => malformedLink(line, found, excerpt(mendUrl(found).url)),
  ],
];

function checkText(text: Text, line: number, next: Parents["children"][number] | undefined): Finding[] {
  const lines = text.value.split("\n");
  return lines.flatMap((value, i): Finding[] => {
    for (const [pattern, diagnostic] of TEXT_SLIPS) {
      const found = pattern.exec(value)?.[0];
      // `![](https://…` is cut by GFM's autolink of the address.
      const open =
        i === lines.length - 1 && next?.type === "link" ? /!\[[^\]]*\]\($/.exec(value)?.[0] : undefined;
      const slip = found ?? open;
      if (slip !== undefined) return [diagnostic(line + i, slip)];
    }
    return [];
  });
}

/** Returns diagnostics for malformed links and dead images of a post; lines are those of the body. */
export function checkSyntax(root: Root): Finding[] {
  const found: Finding[] = [];
  visit(root, (node, index, parent) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "link") found.push(...checkLink(node, line));
    else if (node.type === "image") found.push(...checkImage(node, line));
    else if (node.type === "text" && parent?.type !== "link") {
      const next = index === undefined ? undefined : parent?.children[index + 1];
      found.push(...checkText(node, line, next));
    }
  });
  return found;
}
