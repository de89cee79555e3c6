/** What the environment tells the build; the names are those of the README. */
import path from "node:path";
import { MEDIA_FOLDER } from "@/lib/model/content-paths";
import { UsageError } from "@/lib/report/usage";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";

export interface BuildSettings {
  /** Folder of posts. */
  content: string;
  /** Path that the site is served below: `/docs`, or empty at the root. */
  basePath: string;
  /** Where the finished site goes. */
  out: string;
}

/** Root of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

/** Held by builds and `npm run dev`: they write the same `.cache`, `.next` and `public/search` of this checkout. */
export const BUILD_LOCK = path.join(ROOT, ".cache/build.lock");

/** Where the search files are written; served from here by Next, in development and in the export. */
export const SEARCH_FILES = path.join(ROOT, "public", SEARCH_FOLDER);

/** Where pictures that lie beside posts are copied to, likewise. */
export const MEDIA_FILES = path.join(ROOT, "public", MEDIA_FOLDER);

/** Reads the settings from an environment. Throws `UsageError` for a base path that no address could hold. */
export function buildSettings(env: Record<string, string | undefined>): BuildSettings {
  const trimmed = (env.QA_BASE_PATH ?? "").replace(/^\/+|\/+$/g, "");
  if (trimmed && !/^[\w.~-]+(\/[\w.~-]+)*$/.test(trimmed)) {
    throw new UsageError(`QA_BASE_PATH: "${env.QA_BASE_PATH}" is no path; give something like /docs`);
  }
  return {
    content: path.resolve(env.QA_CONTENT || path.join(ROOT, "content")),
    basePath: trimmed && `/${trimmed}`,
    out: path.resolve(env.QA_OUT || path.join(ROOT, "out")),
  };
}
