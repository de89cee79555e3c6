/** Reads releases: the line that announces one, the changes, and the links to its notes. */
import { URL_MARK } from "@/lib/extract/grammar/addressed";
import type { FoundItem, FoundRelease } from "./found";
import { bare, type ItemLine, isTitle, leadsOut, type TitledLink, titledLink } from "./line";
import { type ItemSection, isIdle, type SectionItems, standsOut } from "./section";
import { LEAD_IN, RELEASE_TITLE, RELEASED, UPCOMING } from "./words";

const NUMBER = "\\d+(?:\\.\\d+)+(?:[-.]?(?:alpha|beta|rc|final|ga|sp|m|snapshot|preview)[-.]?\\d*)?";
/** `v5.8.2.Final`, `1.0`, `V6-alpha`. */
const VERSION = new RegExp(
  `(?<![\\w.])(?:[vV]?${NUMBER}|[vV]\\d+(?:-[a-z]+\\d*)?)(?![\\w]*[\\u4e00-\\u9fff]?\\.\\d)`,
  "gi",
);

/** In characters; a longer line is prose that mentions a release. */
const LONGEST = 120;
/** In characters; a version after this many is not the subject of a list item. */
const HEAD = 80;

const versionsIn = (text: string): string[] => [...text.matchAll(VERSION)].map(([version]) => version);

/** Returns the text of a line without its addresses, which contain versions too. */
const said = ({ parts }: ItemLine): string => bare(parts.text.replaceAll(URL_MARK, " ").trim());

/** Returns whether a line announces a release. */
export function announces(line: ItemLine): boolean {
  const text = said(line);
  if (line.form === "listed" || text.length > LONGEST || line.parts.shown.some(isTitle)) return false;
  if (!RELEASED.test(text) || versionsIn(text).length === 0) return false;
  return !UPCOMING.test(text.split(/[。，,；;]/)[0] ?? "");
}

/** Returns whether a list item is a release, in a section whose title announces releases. */
const isListed = ({ text, form }: ItemLine): boolean =>
  form === "listed" && versionsIn(text.slice(0, HEAD)).length > 0;

/** Words around a project's name in the line that announces its release. */
const AROUND =
  /本周|正式|开源|重磅|最新|发布(?:了|的)?|發布|版本|代码|第一个|\b(?:v|the|new|version|releases?|released|announcing|is|out|now|available|of)\b/gi;

/** Returns the project's name, the remainder of the line that announces a release. */
function nameIn(text: string): string {
  const [clause = ""] = text.split(/[，,：:。；;!！]|主要(?:变更|更新|变化)/);
  return bare(clause.replace(VERSION, " ").replace(AROUND, " "))
    .replace(/[^\p{L}\p{N}+#.&_-]+/gu, " ")
    .replace(/^[\s./-]+|[\s./-]+$/g, "");
}

interface Announced {
  line: number;
  /** The line stands out, or introduces what follows; a sentence that merely mentions a release does not. */
  isOpening: boolean;
  project: string;
  versions: string[];
  changes: string[];
  urls: string[];
}

const fold = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, "");
const digits = (version: string): string => version.toLowerCase().replace(/^v(?=\d)/, "");

/** Addresses of releases and of release notes. */
const REPORT = /\/(?:releases?|tags?|compare|tree|changelog)\b|changelog/i;

/** Returns one release per version, each with the address that names it, else the first. */
function releasesOf({ line, project, versions, changes, urls }: Announced): FoundRelease[] {
  return versions.map((written) => {
    const own = urls.find((url) => url.toLowerCase().includes(digits(written)));
    const url = own ?? urls.find((each) => REPORT.test(each)) ?? urls[0] ?? null;
    const tag = digits(/\/tag\/([^/]+)$/.exec(url ?? "")?.[1] ?? "");
    // `V6` whose notes are those of `v6.1.4`.
    const version = !written.includes(".") && tag.startsWith(`${digits(written)}.`) ? tag : digits(written);
    return { kind: "release", line, project, version, changes, url };
  });
}

/** Returns the items of a post with each release once: a title above a release often announces it as well. */
export function joinReleases(items: readonly FoundItem[]): FoundItem[] {
  const kept: FoundItem[] = [];
  for (const item of items) {
    const at = kept.findIndex((other) => isSame(other, item));
    const before = kept[at];
    if (item.kind !== "release" || before?.kind !== "release") kept.push(item);
    else {
      const changes = before.changes.length > 0 ? before.changes : item.changes;
      kept[at] = { ...before, url: before.url ?? item.url, changes };
    }
  }
  return kept;
}

const isSame = (a: FoundItem, b: FoundItem): boolean =>
  a.kind === "release" &&
  b.kind === "release" &&
  a.version === b.version &&
  fold(a.project) === fold(b.project);

/** Returns the release that a titled link leads to; null for any other link. */
export function linkedRelease({ title, url }: TitledLink, line: number): FoundRelease | null {
  const [version] = versionsIn(title);
  if (version === undefined || !/\/releases?\/(?:tag\/)?[^/]+\/?$/i.test(url)) return null;
  const before = title.slice(0, title.indexOf(version));
  return { kind: "release", line, project: nameIn(before), version: digits(version), changes: [], url };
}

/** Returns whether a section is about releases: a line announces one, or its title does and its list names versions. */
export function holdsReleases({ title, lines }: ItemSection): boolean {
  if (title && announces(title)) return true;
  if (lines.some(announces)) return true;
  return title !== null && RELEASE_TITLE.test(title.text) && lines.some(isListed);
}

/** Returns the releases of a section, and the readings that follow them without a title. */
export function readReleases({ title, lines }: ItemSection): SectionItems<FoundItem> {
  const left: ItemLine[] = [];
  const readings: FoundItem[] = [];
  const announced: Announced[] = [];
  const all = title ? [title, ...lines] : lines;
  const listed = title !== null && RELEASE_TITLE.test(title.text) && !all.some(announces);
  const context = title ? nameIn(title.text) : "";
  let open: Announced | null = null;
  for (const line of all) {
    const { text, parts } = line;
    const isOpener = announces(line) || (listed && isListed(line));
    if (isIdle(line) && parts.urls.length === 0) continue;
    if (isOpener) {
      const versions = versionsIn(listed ? text.slice(0, HEAD) : said(line));
      open = {
        line: line.line,
        isOpening: listed || standsOut(line) || /[:：]$/.test(text),
        project: nameIn(listed ? text.slice(0, text.search(VERSION)) : said(line)) || context,
        versions: listed ? versions.slice(0, 1) : [...new Set(versions)],
        changes: listed ? [text] : [],
        urls: listed ? parts.urls : [],
      };
      announced.push(open);
    } else if (line === title || (parts.urls.length === 0 && LEAD_IN.test(text)) || isThanks(line)) {
      // The line only introduces what follows.
    } else if (!open) left.push(line);
    else if (titledLink(line) && line.form === "line") {
      const link = titledLink(line);
      if (link) readings.push({ kind: "reading", line: line.line, ...link });
    } else if (line.form !== "listed" && parts.urls.length > 0 && leadsOut(line))
      open.urls.push(...parts.urls);
    else if (open.urls.length === 0 || listed) open.changes.push(text);
    else left.push(line);
  }
  const told = announced.filter(
    ({ isOpening, changes, urls }) => isOpening || changes.length > 0 || urls.length > 0,
  );
  return { items: [...told.flatMap(releasesOf), ...readings], left };
}

/** Returns whether a line names people: `致谢：[@ann](https://…) [@bob](https://…)`. */
const isThanks = ({ parts, form }: ItemLine): boolean =>
  form === "line" && parts.shown.length > 0 && parts.shown.every((shown) => /^[@＠]/.test(shown));
