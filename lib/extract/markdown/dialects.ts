/**
 * Lines that only site generators read: template tags, anchors, attribute lists, imports. Also converts HTML headings
 * to Markdown.
 */

/** Returns the lines that replace one; null if it stays. */
export function plainLines(text: string): string[] | null {
  if (!/^\s{0,3}[<{[*(i]/.test(text)) return null;
  const heading = /^\s{0,3}<h([1-6])\b[^>]*>(.*?)<\/h\1>\s*$/i.exec(text);
  if (heading)
    return ["", `${"#".repeat(Number(heading[1]))} ${withoutAnchors(heading[2] ?? "").trim()}`, ""];
  return NO_TEXT.some((pattern) => pattern.test(text)) ? [""] : null;
}

const withoutAnchors = (html: string): string => html.replace(/<a\b[^>]*>\s*<\/a>|<\/?a\b[^>]*>/gi, "");

const NO_TEXT: readonly RegExp[] = [
  // Liquid, Jinja, Hugo, Docusaurus.
  /^\s*\{%.*%\}\s*$/,
  /^\s*\{\{[<%](?!\s*(?:details|expand|collapse|accordion|faq|question|note|tip|warning|alert|info|hint|callout|caution|danger|important|\/)).*[>%]\}\}\s*$/i,
  /^\s*\{\/\*.*\*\/\}\s*$/,
  /^\s*\{:\s*[.#\w][^}]*\}\s*$/,
  // Placeholders for tables of contents.
  /^\s*(?:\[\[_?toc_?\]\]|\[toc\]|\{:?toc\}|\*\s*toc|\{\{\s*toc\s*\}\})\s*$/i,
  // Anchors.
  /^\s*(?:<(?:a|span|div)\s+(?:name|id)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^"'<>\s]*)\s*(?:\/>|>\s*<\/(?:a|span|div)>)\s*)+$/i,
  // MDX.
  /^import\s+[\w*{][^;]*\sfrom\s+["'][^"']+["'];?\s*$/,
];

/** Joins HTML headings that span several lines on their first one. */
export function joinedHeadings(lines: readonly string[]): readonly string[] {
  const joined = [...lines];
  for (const [i, text] of lines.entries()) {
    const level = /^\s{0,3}<h([1-6])\b/i.exec(text)?.[1];
    if (!level || text.includes(`</h${level}>`)) continue;
    const end = lines.slice(i, i + 6).findIndex((line) => line.includes(`</h${level}>`));
    if (end <= 0) continue;
    joined[i] = lines.slice(i, i + end + 1).join(" ");
    joined.fill("", i + 1, i + end + 1);
  }
  return joined;
}

/** Returns the lines between `{% comment %}` and `{% endcomment %}`, 0-based. */
export function commentedLines(lines: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let from = -1;
  for (const [i, text] of lines.entries()) {
    if (from < 0 && /\{%-?\s*comment\s*-?%\}/.test(text)) from = i;
    if (from >= 0 && /\{%-?\s*endcomment\s*-?%\}/.test(text)) {
      for (let at = from; at <= i; at++) inside.add(at);
      from = -1;
    }
  }
  return inside;
}

/** `{#id}`, `{: #id .class}`, `<!-- {#id} -->` at the end of a heading: an anchor, not text. */
export const HEADING_ID = /\s*\\?\{:?\s*[#.][\w\s.:#="'-]*\}\s*$|\s*\{\/\*\s*#[\w-]+\s*\*\/\}\s*$/;
