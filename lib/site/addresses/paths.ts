/** Every address of the site. Paths do not include the base path; `withBase` adds it. */
import { contentPaths } from "@/lib/model/content-paths";
import { BASE_PATH } from "./base-path";
import { PAGE_NAMES, PAGES, type PageName } from "./pages";

/**
 * Emitted by `generateStaticParams` if there is nothing to show, since an export with an empty list fails to build. Ids
 * and slugs have more than one letter, so none equals it.
 */
export const PLACEHOLDER = "0";

const fixedPaths = Object.fromEntries(PAGE_NAMES.map((name) => [name, PAGES[name].path])) as Readonly<
  Record<PageName, string>
>;

export const paths = {
  ...fixedPaths,
  ...contentPaths,
  siteCard: "/cards/site.png",
  projectCard: (slug: string) => `/cards/projects/${slug}.png`,
  issueCard: (id: string) => `/cards/weekly/${id}.png`,
  pairData: (id: string) => `/api/pairs/${id}.json`,
  pairCard: (id: string) => `/cards/qa/${id}.png`,
} as const;

/** Returns the path with the base path: for `form action`, `img src`, `fetch`. */
export function withBase(path: string): string {
  return `${BASE_PATH}${path}`;
}

/** Returns the values, or the placeholder if there are none. */
export function orPlaceholder(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : [PLACEHOLDER];
}
