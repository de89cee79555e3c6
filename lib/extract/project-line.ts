/** Recognises the line that closes a thread with its project: `「SOFABolt」：[https://…](https://…)` and its drift. */
import type { Paragraph, PhrasingContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Project } from "@/lib/knowledge/model";
import type { ProjectRegistry } from "@/lib/knowledge/projects";

export interface ProjectLine {
  line: number;
  /** The label as written, without brackets and colon. */
  label: string;
  /** The project that the label names; null for an unknown label. */
  labelled: Project | null;
  /** The project that the link's repository belongs to; null for none or an unknown one. */
  linked: Project | null;
  /** Address as written, scheme mended; null where the line names none. */
  url: string | null;
}

const LABEL =
  /^[-*·\s]*(?<open>[「【『[]?)\s*(?<label>[^「」【】『』[\]:：]{1,30}?)\s*[」】』\]]?\s*(?<colon>[:：]*)\s*$/;
const HOST = /^https?:\/{1,2}(?:www\.)?(?:github\.com|gitee\.com|gitlab\.com)(?:\/|$)/i;
/** An organisation, a repository, or an issue of one; not a file, a branch or a release of it. */
const HOME =
  /^https?:\/+(?:www\.)?[\w.]+\/+([\w.-]+)(?:\/+([\w.-]+))?(?:\/+(?:issues?|pulls?|discussions)\/\d+[^/]*)?\/*$/i;

/** The addresses that a line ends with, and the text before them; null where text follows an address. */
function partsOf(nodes: PhrasingContent[]): { before: string; urls: string[] } | null {
  let before = "";
  const urls: string[] = [];
  let textAfter = false;
  const root: Paragraph = { type: "paragraph", children: nodes };
  visit(root, (node) => {
    if (node.type === "link") {
      const shown = node.children.map((child) => ("value" in child ? child.value : "")).join("");
      // `[https://…](SOFABolt：https://…)`: where the target is no address, the label is.
      const url = [node.url, shown].find((candidate) => /^https?:\//.test(candidate));
      urls.push(url ?? node.url);
      return "skip";
    }
    if (!("value" in node)) return undefined;
    const bare = /^(.*?)(https?:\/\/\S+)\s*$/s.exec(node.value);
    if (bare) {
      if (urls.length === 0) before += bare[1] ?? "";
      urls.push(bare[2] ?? "");
    } else if (urls.length === 0) before += node.value;
    else if (node.value.trim() !== "") textAfter = true;
    return undefined;
  });
  return textAfter ? null : { before, urls };
}

/** `owner/name` or `owner` of an address that is a project's home; null for any other address. */
export function homeRepository(url: string): string | null {
  if (!HOST.test(url)) return null;
  const match = HOME.exec(url);
  if (!match?.[1]) return null;
  return match[2] ? `${match[1]}/${match[2].replace(/\.git$/, "")}` : match[1];
}

/** Whether a line holds nothing but addresses. */
export function onlyLinks(nodes: PhrasingContent[]): boolean {
  const parts = partsOf(nodes);
  return parts !== null && parts.urls.length > 0 && parts.before.trim() === "";
}

/** The label of a line like `「MOSN」：` whose link stands in the next paragraph; null for any other line. */
export function projectLabel(text: string, registry: ProjectRegistry): string | null {
  const match = LABEL.exec(text);
  const label = match?.groups?.label;
  if (!label || (!match.groups?.open && !match.groups?.colon)) return null;
  return registry.named(label) ? label : null;
}

/**
 * The project line that inline nodes make up; null where they are something else, such as a label with a link
 * inside an answer (`issue 详细回复：…`, `「HTTP 转 SOFA 的例子」 …`).
 */
export function projectLine(
  nodes: PhrasingContent[],
  line: number,
  registry: ProjectRegistry,
): ProjectLine | null {
  const parts = partsOf(nodes);
  const url = parts?.urls[0];
  const match = parts && LABEL.exec(parts.before.replace(/\s+/g, " "));
  const label = match?.groups?.label;
  if (!label || !url || parts.urls.length > 1) return null;
  const repository = homeRepository(url.replace(/^(https?):\/(?!\/)/, "$1://"));
  if (!repository) return null;
  const labelled = registry.named(label) ?? registry.nearest(label);
  const linked = registry.ofRepository(repository);
  // An unknown label is a project only where it repeats the repository's name: 「详细参考」 is none.
  const repeats = fold(repository.split("/").at(-1) ?? "") === fold(label);
  if (!labelled && !repeats) return null;
  return { line, label, labelled, linked, url };
}

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
