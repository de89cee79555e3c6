/** Reads the files of an export: its pages, their links and resources, and whether these exist. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { UNTOLD_ORIGIN } from "@/lib/build/site";
import { filesBelow } from "@/lib/content/storage/folder";
import type { TestExport } from "../run/exports";

export interface ExportedPage {
  /** Path of its address without the base path: `/qa/…/`. */
  path: string;
  html: string;
  /** Values of `id`. */
  ids: Set<string>;
}

export interface Pointer {
  /** File or page that contains it. */
  from: string;
  /** As written. */
  to: string;
}

export interface Export {
  files: Set<string>;
  pages: Map<string, ExportedPage>;
}

const ENTITIES: Record<string, string> = { amp: "&", quot: '"', lt: "<", gt: ">", apos: "'" };

export function decodeEntities(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/** Removes scripts, whose content is not markup. */
const withoutScripts = (html: string): string => html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");

const attributes = (html: string, names: string): string[] =>
  [...withoutScripts(html).matchAll(new RegExp(`<[a-z][^>]*?\\s(?:${names})="([^"]*)"`, "gi"))].map(
    ([, value]) => decodeEntities(value ?? ""),
  );

/** Returns the decoded content of the first element that matches: `textOf(html, /<title>(.*?)<\/title>/)`. */
export function textOf(html: string, element: RegExp): string | null {
  const found = html.match(element)?.[1];
  return found === undefined ? null : decodeEntities(found);
}

export const metaOf = (html: string, name: string): string | null =>
  textOf(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`));

const pagePath = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

export async function readExport({ out }: TestExport): Promise<Export> {
  const files = await filesBelow(out);
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith(".html"))
      .map(async (file): Promise<ExportedPage> => {
        const html = await readFile(path.join(out, file), "utf8");
        return { path: pagePath(file), html, ids: new Set(attributes(html, "id")) };
      }),
  );
  return { files: new Set(files), pages: new Map(pages.map((page) => [page.path, page])) };
}

/** Returns everything that a page refers to: links, images, scripts, styles, forms, preview addresses. */
export function pointersOfPage({ path: from, html }: ExportedPage): Pointer[] {
  const plain = attributes(html, "href|src|action|poster|data-src");
  const sets = attributes(html, "srcset|imagesrcset").flatMap((set) =>
    set.split(",").map((candidate) => candidate.trim().split(/\s/)[0] ?? ""),
  );
  const previews = ["og:url", "og:image", "twitter:image"].flatMap((name) => metaOf(html, name) ?? []);
  return [...plain, ...sets, ...previews].filter(Boolean).map((to) => ({ from, to }));
}

/** Files for programs, which refer to this site by absolute addresses. */
const FOR_PROGRAMS =
  /(?:^|\/)(?:sitemap\.xml|feed\.(?:xml|json)|opensearch\.xml|answer\.md)$|^(?:robots|llms|llms-full)\.txt$|^api\/.*\.json$/;

/** Returns what style sheets, the web manifest, feeds and lists for crawlers refer to. */
export async function pointersOfFiles(target: TestExport, { files }: Export): Promise<Pointer[]> {
  const pointers: Pointer[] = [];
  for (const file of files) {
    const read = (): Promise<string> => readFile(path.join(target.out, file), "utf8");
    const add = (found: Iterable<string | undefined>): void => {
      for (const to of found) if (to) pointers.push({ from: `/${file}`, to: decodeEntities(to) });
    };
    if (file.endsWith(".css"))
      add([...(await read()).matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url));
    else if (file.endsWith(".webmanifest")) {
      const manifest = JSON.parse(await read()) as {
        start_url?: string;
        scope?: string;
        icons?: { src: string }[];
        shortcuts?: { url: string }[];
      };
      const { start_url, scope, icons = [], shortcuts = [] } = manifest;
      add([start_url, scope, ...icons.map(({ src }) => src), ...shortcuts.map(({ url }) => url)]);
    } else if (FOR_PROGRAMS.test(file)) {
      const origin = target.siteUrl || UNTOLD_ORIGIN;
      const named = [...(await read()).matchAll(/https?:\/\/[^\s<>"'()\]\\\u0080-\uffff]+/g)].map(
        ([url]) => url,
      );
      add(named.filter((url) => url.startsWith(`${origin}/`)).map((url) => url.slice(origin.length)));
    }
  }
  return pointers;
}

/** Returns why a pointer is broken; null if it is valid or leads out of the site. */
export function brokenBecause({ from, to }: Pointer, target: TestExport, site: Export): string | null {
  const origin = target.siteUrl || "https://site.invalid";
  let url: URL;
  try {
    url = new URL(to, `${origin}${target.basePath}${from}`);
  } catch {
    return "is no address";
  }
  if (url.origin !== origin) return /^(?:https?|mailto|data|blob):$/.test(url.protocol) ? null : "odd scheme";
  if (target.basePath && !url.pathname.startsWith(`${target.basePath}/`)) return "leaves the base path";
  const path = decodeURI(url.pathname).slice(target.basePath.length);
  const file = path.endsWith("/") ? `${path}index.html`.slice(1) : path.slice(1);
  if (!site.files.has(file)) {
    return site.files.has(`${file}/index.html`) ? "lacks the slash at its end" : "is not there";
  }
  const fragment = decodeURIComponent(url.hash.slice(1));
  const page = site.pages.get(path);
  if (fragment && page && !page.ids.has(fragment)) return `has no place #${fragment}`;
  return null;
}
