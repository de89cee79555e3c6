/** Recognises the line that closes a thread with its project: `「SOFABolt」：[https://…](https://…)` and its drift. */
import type { PhrasingContent } from "mdast";
import type { Project } from "@/lib/knowledge/model";
import type { ProjectRegistry } from "@/lib/knowledge/projects";
import { type Addressed, addressed, URL_MARK } from "./addressed";

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

export interface Reading {
  lines: ProjectLine[];
  /** Whether it is a project line wherever it stands; else only where a thread ends. */
  certain: boolean;
}

const HOST = /^https?:\/{1,2}(?:www\.)?(?:github\.com|gitee\.com|gitlab\.com)(?:\/|$)/i;
/** An organisation, a repository, or an issue of one; not a file, a branch or a release of it. */
const HOME =
  /^https?:\/+(?:www\.)?[\w.]+\/+([\w.-]+)(?:\/+([\w.-]+))?(?:\/+(?:issues?|pulls?|discussions)\/\d+[^/]*)?\/*$/i;

/** `owner/name` or `owner` of an address that is a project's home; null for any other address. */
export function homeRepository(url: string): string | null {
  if (!HOST.test(url)) return null;
  const match = HOME.exec(url);
  if (!match?.[1]) return null;
  return match[2] ? `${match[1]}/${match[2].replace(/\.git$/, "")}` : match[1];
}

/** Whether a line holds nothing but addresses. */
export function onlyLinks(nodes: PhrasingContent[]): boolean {
  const { text, urls } = addressed(nodes);
  return urls.length > 0 && text.replaceAll(URL_MARK, "").trim() === "";
}

const OPEN = "「『【《“\"[";
const CLOSE = "」』】》”\"\\]";
const PLAIN = `[^${OPEN}${CLOSE}:：]{1,30}?`;
const BRACKETED = new RegExp(`^(?:[${OPEN}]\\s*(${PLAIN})\\s*[${CLOSE}]\\s*)+[:：]*$`);
const BARE = new RegExp(`^(${PLAIN})\\s*[:：]*$`);
/** Words beside a project's name: `SOFARPC 项目地址：`. */
const BESIDE = /\s*(?:项目)?(?:的)?\s*(?:GitHub|Gitee|开源)?\s*(?:项目|地址|主页|官网|仓库|链接|repo)$/i;
const BEFORE = /^(?:所属|相关)?项目\s*(?:地址)?\s*[:：]\s*(?=\S)/;
/** Latin labels of links that are no project. */
const GENERIC =
  /^(issues?|prs?|pull requests?|demos?|docs?|documents?|wiki|releases?|readme|code|links?|urls?|github|examples?|samples?|roadmap|blogs?|faq|api|sdk|v?\d[\d.]*)$/i;

interface Label {
  names: string[];
  bracketed: boolean;
}

/** The names in what stands before an address; null where it is no label. */
function labelOf(before: string): Label | null {
  const text = before
    .replace(/\s+/g, " ")
    .replace(/^[-*·•\s]+/, "")
    .replace(BEFORE, "")
    .trim();
  const bracketed = BRACKETED.test(text);
  if (!bracketed && !BARE.test(text)) return null;
  const inner = text.replace(/\s*[:：]+$/, "").trim();
  const names = (bracketed ? inner.split(new RegExp(`[${OPEN}${CLOSE}]+`)) : [inner])
    .flatMap((name) => name.split(/\s*[、/&,，]\s*/))
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length > 0 ? { names, bracketed } : null;
}

/** A name without the words beside it, where it is a project's then. */
function plainName(name: string, registry: ProjectRegistry): string {
  const short = name.replace(BESIDE, "");
  return short !== "" && registry.named(name) === null && registry.named(short) !== null ? short : name;
}

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** A label with its address as project lines. */
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
    // A name in brackets tells enough; a bare one needs the repository to tell it from a link to its documents.
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

/** `「MOSN」`, `项目：MOSN`: a name alone, whose address is left out or stands in the next paragraph. */
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
 * The project lines that inline nodes make up; null where they are something else, such as a label with a link
 * inside an answer (`issue 详细回复：…`, `「HTTP 转 SOFA 的例子」 …`).
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
    const before = (pieces[i] ?? "").replace(/[([「]\s*$/, "").replace(/^[\s)\]」、；;，,。]+(?=[「【]|$)/, "");
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

/** Where in a line's raw text a project line begins that stands behind a sentence; -1 where none does. */
export function trailingProjectLine(raw: string, registry: ProjectRegistry): number {
  const match = /^(.*[。！？!?；;…]\s*)([「【]\s*([^「」【】]{1,30}?)\s*[」】]\s*[:：]?\s*https?:\/{1,2}\S+)\s*$/s.exec(raw);
  if (!match || registry.named(match[3] ?? "") === null) return -1;
  const url = /https?:\/{1,2}\S+$/.exec(match[2] ?? "")?.[0] ?? "";
  return homeRepository(url) ? (match[1]?.length ?? -1) : -1;
}

/** What a thread's heading tells of its project: a label beside the asker, the repository of a linked issue. */
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
