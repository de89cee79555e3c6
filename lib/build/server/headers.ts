/** The headers that a static host should send for each file of the site: type, caching, protection. Pure. */
import { lookup } from "mime-types";
import { ARCHIVE_FOLDER } from "@/lib/offline/archive";
import { isNamedByContent, SEARCH_FOLDER } from "@/lib/search/format/file-names";
import { TEXTS_FOLDER } from "@/lib/site/languages/file";

/** Types by name, where the extension alone is wrong. */
const NAMED: readonly [RegExp, string][] = [
  [/^(?:projects\/[^/]+\/)?(?:feed|items)\.xml$/, "application/atom+xml"],
  [/^(?:projects\/[^/]+\/)?(?:feed|items)\.json$/, "application/feed+json"],
  [/^opensearch\.xml$/, "application/opensearchdescription+xml"],
];

const TEXT = /^text\/|[/+](?:json|xml|javascript)$/;

/**
 * Returns the media type of a file of the site. Unknown types are never shown as a page, since browsers may not sniff.
 */
export function contentType(name: string): string {
  const named = NAMED.find(([pattern]) => pattern.test(name))?.[1];
  const type = named ?? (lookup(name) || "application/octet-stream");
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}

const COMPRESSIBLE = new Set(["application/wasm", "image/vnd.microsoft.icon", "image/x-icon", "font/ttf"]);

/** Images and most fonts are already compressed. */
export const isCompressible = (type: string): boolean =>
  TEXT.test(type.replace(/;.*/, "")) || COMPRESSIBLE.has(type);

/**
 * Except Next's folder of the build id (`_next/static/<id>/`): the id identifies sources and content, not these bytes.
 */
const HASHED_BY_NEXT = /^_next\/static\/(?:(?:chunks|css|media)\/|first-)/;

/** Files of the widget, which `esbuild` names. */
const HASHED_BY_ESBUILD = /^search\/embed\/[\w-]+-[0-9A-Z]{8}\.js$/;

const SEARCH = `${SEARCH_FOLDER}/`;

/** `texts/en-1a2b3c4d.js` */
const TEXTS = new RegExp(`^${TEXTS_FOLDER}/`);

const isHashed = (name: string): boolean =>
  name.startsWith(ARCHIVE_FOLDER) ||
  HASHED_BY_NEXT.test(name) ||
  HASHED_BY_ESBUILD.test(name) ||
  TEXTS.test(name) ||
  (name.startsWith(SEARCH) && isNamedByContent(name.slice(SEARCH.length)));

/** Returns the `Cache-Control` of a file: immutable if the name contains a hash, else revalidated. */
export function cacheControl(name: string): string {
  return isHashed(name) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** Files that pages of other sites read: the widget, the index that it searches, and the data exports. */
const SHARED = /^(?:embed\.js$|search\/|api\/|qa\/[^/]+\/answer\.md$)/;

/** Returns whether any site may read a file (`Access-Control-Allow-Origin`). No file is specific to one reader. */
export const isShared = (name: string): boolean => SHARED.test(name);

/** Sent with every response, including errors. */
export const PROTECTION: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};
