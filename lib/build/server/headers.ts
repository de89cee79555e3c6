/** What a static host should say about each file of the site: type, caching, protection. Pure. */

import { isNamedByContent, SEARCH_FOLDER } from "@/lib/search/format/file-names";

const TEXT = "; charset=utf-8";

/** Types by extension; everything that a build writes, and what people put into `public/`. */
const TYPES: Readonly<Record<string, string>> = {
  html: `text/html${TEXT}`,
  txt: `text/plain${TEXT}`,
  md: `text/markdown${TEXT}`,
  css: `text/css${TEXT}`,
  js: `text/javascript${TEXT}`,
  mjs: `text/javascript${TEXT}`,
  csv: `text/csv${TEXT}`,
  json: `application/json${TEXT}`,
  map: `application/json${TEXT}`,
  webmanifest: `application/manifest+json${TEXT}`,
  xml: `application/xml${TEXT}`,
  svg: `image/svg+xml${TEXT}`,
  wasm: "application/wasm",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
  woff2: "font/woff2",
  woff: "font/woff",
  ttf: "font/ttf",
  pdf: "application/pdf",
};

/** Types that a name tells better than an extension. */
const NAMED: readonly [RegExp, string][] = [
  [/(?:^|\/)feed\.xml$/, `application/atom+xml${TEXT}`],
  [/(?:^|\/)feed\.json$/, `application/feed+json${TEXT}`],
  [/^opensearch\.xml$/, `application/opensearchdescription+xml${TEXT}`],
];

/** The type of a file of the site; unknown ones are never shown as a page, since browsers may not guess. */
export function contentType(name: string): string {
  const named = NAMED.find(([pattern]) => pattern.test(name))?.[1];
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return named ?? TYPES[extension] ?? "application/octet-stream";
}

/** Pictures and fonts are compressed as they are. */
export function isCompressible(type: string): boolean {
  return type.endsWith(TEXT) || type === "application/wasm" || type === "image/x-icon" || type === "font/ttf";
}

/** Without Next's folder of the build id (`_next/static/<id>/`): the id names sources and content, not these bytes. */
const HASHED_BY_NEXT = /^_next\/static\/(?:chunks|css|media)\//;

const SEARCH = `${SEARCH_FOLDER}/`;

const isHashed = (name: string): boolean =>
  HASHED_BY_NEXT.test(name) || (name.startsWith(SEARCH) && isNamedByContent(name.slice(SEARCH.length)));

/** Caching as static hosts are told: for ever where the name holds a hash, else ask again. */
export function cacheControl(name: string): string {
  return isHashed(name) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** On every answer, errors included. */
export const PROTECTION: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};
