/** What a static host should say about each file of the site: type, caching, protection. Pure. */
import { lookup } from "mime-types";
import { isNamedByContent, SEARCH_FOLDER } from "@/lib/search/format/file-names";
import { TEXTS_FOLDER } from "@/lib/site/languages/file";

/** Types that a name tells better than an extension. */
const NAMED: readonly [RegExp, string][] = [
  [/(?:^|\/)feed\.xml$/, "application/atom+xml"],
  [/(?:^|\/)feed\.json$/, "application/feed+json"],
  [/^opensearch\.xml$/, "application/opensearchdescription+xml"],
];

const TEXT = /^text\/|[/+](?:json|xml|javascript)$/;

/** The media type of a file of the site; unknown ones are never shown as a page, since browsers may not guess. */
export function contentType(name: string): string {
  const named = NAMED.find(([pattern]) => pattern.test(name))?.[1];
  const type = named ?? (lookup(name) || "application/octet-stream");
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}

const COMPRESSIBLE = new Set(["application/wasm", "image/vnd.microsoft.icon", "image/x-icon", "font/ttf"]);

/** Pictures and other fonts are compressed as they are. */
export const isCompressible = (type: string): boolean =>
  TEXT.test(type.replace(/;.*/, "")) || COMPRESSIBLE.has(type);

/** Without Next's folder of the build id (`_next/static/<id>/`): the id names sources and content, not these bytes. */
const HASHED_BY_NEXT = /^_next\/static\/(?:chunks|css|media)\//;

/** The widget's: `esbuild` names them. */
const HASHED_BY_ESBUILD = /^search\/embed\/[\w-]+-[0-9A-Z]{8}\.js$/;

const SEARCH = `${SEARCH_FOLDER}/`;

/** `texts/en-1a2b3c4d.js` */
const TEXTS = new RegExp(`^${TEXTS_FOLDER}/`);

const isHashed = (name: string): boolean =>
  HASHED_BY_NEXT.test(name) ||
  HASHED_BY_ESBUILD.test(name) ||
  TEXTS.test(name) ||
  (name.startsWith(SEARCH) && isNamedByContent(name.slice(SEARCH.length)));

/** Caching as static hosts are told: for ever where the name holds a hash, else ask again. */
export function cacheControl(name: string): string {
  return isHashed(name) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** Read by pages of other sites: the widget, the index that it searches, and what programs read of the site. */
const SHARED = /^(?:embed\.js$|search\/|api\/|qa\/[^/]+\/answer\.md$)/;

/** Whether any site may read a file (`Access-Control-Allow-Origin`). Nothing here is for one reader alone. */
export const isShared = (name: string): boolean => SHARED.test(name);

/** On every answer, errors included. */
export const PROTECTION: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};
