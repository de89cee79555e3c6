/** The types of parsed front matter. */

/** One top-level scalar of front matter, as written. */
export interface Field {
  /** The key as written. */
  key: string;
  value: string;
  /** 1-based line of the file. */
  line: number;
}

/** Top-level scalars by folded key (`foldKey`): `Publish-Date` is found as `publishdate`. */
export type Fields = ReadonlyMap<string, Field>;

/** The metadata of a post. */
export interface FrontMatter {
  title: string | null;
  /** ISO date; null if none is stated. */
  date: string | null;
  /** Address of the original post. */
  url: string | null;
  project: string | null;
  format: "weekly" | "faq" | null;
  /** The field that keeps the post from being published (`draft: true`); null for a public post. */
  withheld: Field | null;
  /** All top-level scalars, for formats with keys of their own. */
  fields: Fields;
}

/** Returns a key without what communities vary: case, spaces, hyphens, underscores. */
export const foldKey = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, "");
