/** Recognises the line that closes a thread with its project: `「SOFABolt」：[https://…](https://…)` and variants. */
import type { PhrasingContent } from "mdast";
import type { Project } from "@/lib/model/project";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { type Addressed, addressed, URL_MARK } from "./addressed";
import { BEFORE, fold, GENERIC, type Label, labelOf, plainName } from "./project-label";

export interface ProjectLine {
  line: number;
  /** The label as written, without brackets and colon. */
  label: string;
  /** The project that the label names; null for an unknown label. */
  labelled: Project | null;
  /** The project that the link's repository belongs to; null if it has none or is unknown. */
  linked: Project | null;
  /** Address as written, with its scheme repaired; null if the line has none. */
  url: string | null;
}

export interface Reading {
  lines: ProjectLine[];
  /** Whether it is a project line everywhere; otherwise only at the end of a thread. */
  certain: boolean;
}

const HOST = /^https?:\/{1,2}(?:www\.)?(?:github\.com|gitee\.com|gitlab\.com)(?:\/|$)/i;
/** An organisation, a repository, or an issue of one; not a file, a branch or a release. */
const HOME =
  /^https?:\/+(?:www\.)?[\w.]+\/+([\w.-]+)(?:\/+([\w.-]+))?(?:\/+(?:issues?|pulls?|discussions)\/\d+[^/]*)?\/*$/i;

/** Returns `owner/name` or `owner` of an address that is a project's home; null for any other address. */
export function homeRepository(url: string): string | null {
  if (!HOST.test(url)) return null;
  const match = HOME.exec(url);
  if (!match?.[1]) return null;
  return match[2] ? `${match[1]}/${match[2].replace(/\.git$/, "")}` : match[1];
}

/** Returns whether a line contains nothing but addresses. */
export function onlyLinks(nodes: PhrasingContent[]): boolean {
  const { text, urls } = addressed(nodes);
  return urls.length > 0 && text.replaceAll(URL_MARK, "").trim() === "";
}

/** Returns the project lines of a label with its address. */
function pair(label: Label, url: string, line: number, registry: ProjectRegistry): Reading | null {
  const repository = homeRepository(url);
  const linked = repository ? registry.ofRepository(repository) : null;
  const named = label.names.map((written) => {
    const name = plainName(written, registry);
    return { name, project: registry.named(name) ?? registry.nearest(name) };
  });
  const known = named.filter(({ project }) => project !== null);
  const lines = known.map(({ name, project }) => ({ line, label: name, labelled: project, linked, url }));
  if (known.length > 0) {
    // A name in brackets suffices; a bare one needs the repository to distinguish it from a link to its documents.
    const exact = known.every(({ name }) => registry.named(name) !== null);
    return repository ? { lines, certain: true } : label.bracketed && exact ? { lines, certain: true } : null;
  }
  const [name = ""] = label.names;
  if (!repository || label.names.length > 1) return null;
  const unknown = { lines: [{ line, label: name, labelled: null, linked, url }] };
  if (fold(repository.split("/").at(-1) ?? "") === fold(name)) return { ...unknown, certain: true };
  if (/^(?:项目|项目地址|项目主页|仓库地址|github\s*地址)$/i.test(name) && linked) {
    return { ...unknown, certain: false };
  }
  const proper = /^[A-Za-z][\w .+-]*$/.test(name) && !GENERIC.test(name);
  return label.bracketed && proper ? { ...unknown, certain: false } : null;
}

/** `「MOSN」`, `项目：MOSN`: a name alone, whose address is missing or in the next paragraph. */
function loneLabel(text: string, line: number, registry: ProjectRegistry): Reading | null {
  const label = labelOf(text);
  if (!label || !(label.bracketed || /[:：]\s*$/.test(text) || BEFORE.test(text))) return null;
  const lines = label.names.flatMap((written) => {
    const name = plainName(written, registry);
    const project = registry.named(name);
    return project ? [{ line, label: name, labelled: project, linked: null, url: null }] : [];
  });
  return lines.length === label.names.length ? { lines, certain: false } : null;
}

/** `[SOFARPC](https://…)` and nothing else. */
function namedLink({ shown, urls }: Addressed, line: number, registry: ProjectRegistry): Reading | null {
  const url = urls[0];
  const project = shown[0] ? registry.named(shown[0].replace(/^[「【]|[」】]$/g, "")) : null;
  if (!url || !project || urls.length > 1 || !homeRepository(url)) return null;
  const linked = registry.ofRepository(homeRepository(url) ?? "");
  return { lines: [{ line, label: shown[0] ?? "", labelled: project, linked, url }], certain: false };
}

/**
 * Returns the project lines in inline nodes; null if they are something else, such as a label with a link inside an
 * answer (`issue 详细回复：…`, `「HTTP 转 SOFA 的例子」 …`).
 */
export function projectLine(
  nodes: PhrasingContent[],
  line: number,
  registry: ProjectRegistry,
): Reading | null {
  const parts = addressed(nodes);
  const { text, urls } = parts;
  if (text.length > 200 || urls.length > 8) return null;
  if (urls.length === 0) return loneLabel(text, line, registry);
  const pieces = text.split(URL_MARK);
  if (pieces.every((piece) => /^[\s「」【】]*$/.test(piece))) return namedLink(parts, line, registry);
  const after = (pieces.at(-1) ?? "").trim();
  const remark = /^(?:[)\]」】}]*[。.，,;；！!~]*|[（(][^（）()]{1,20}[)）])$/;
  if (!remark.test(after)) return null;
  const readings: Reading[] = [];
  for (const [i, url] of urls.entries()) {
    const before = (pieces[i] ?? "")
      .replace(/[([「]\s*$/, "")
      .replace(/^[\s)\]」、；;，,。]+(?=[「【]|$)/, "");
    if (i > 0 && before.trim() === "" && urls[i - 1] === url) continue;
    const label = labelOf(before);
    const reading = label && pair(label, url, line, registry);
    if (!reading) return null;
    readings.push(reading);
  }
  return {
    lines: readings.flatMap(({ lines }) => lines),
    certain: readings.every(({ certain }) => certain),
  };
}

/** Returns the offset in a line's raw text of a project line after a sentence; -1 if there is none. */
export function trailingProjectLine(raw: string, registry: ProjectRegistry): number {
  if (!raw.includes("http")) return -1;
  const match =
    /^(.*[。！？!?；;…]\s*)([「【]\s*([^「」【】]{1,30}?)\s*[」】]\s*[:：]?\s*https?:\/{1,2}\S+)\s*$/s.exec(
      raw,
    );
  if (!match || registry.named(match[3] ?? "") === null) return -1;
  const url = /https?:\/{1,2}\S+$/.exec(match[2] ?? "")?.[0] ?? "";
  return homeRepository(url) ? (match[1]?.length ?? -1) : -1;
}

/** Returns the project according to a thread's heading: a label next to the asker, the repository of a linked issue. */
export function headingLines(
  label: string | null,
  urls: readonly string[],
  line: number,
  registry: ProjectRegistry,
): ProjectLine[] {
  const labelled = label === null ? null : registry.named(label);
  const named = labelled ? [{ line, label: label ?? "", labelled, linked: null, url: null }] : [];
  const linked = urls.flatMap((url) => {
    const repository = homeRepository(url);
    if (!repository) return [];
    const name = repository.split("/").at(-1) ?? repository;
    return [{ line, label: name, labelled: null, linked: registry.ofRepository(repository), url }];
  });
  return [...named, ...linked];
}
