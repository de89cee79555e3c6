/** What front matter gives. */

/** One top-level value of front matter that is a scalar, as the editor wrote it. */
export interface Field {
  /** The key as written. */
  key: string;
  value: string;
  /** 1-based line of the file. */
  line: number;
}

/** Top-level scalars by folded key (`foldKey`): `Publish-Date` is found as `publishdate`. */
export type Fields = ReadonlyMap<string, Field>;

/** What a post says of itself above its text. */
export interface FrontMatter {
  title: string | null;
  /** ISO date; null if none is stated. */
  date: string | null;
  /** Address of the original post. */
  url: string | null;
  project: string | null;
  format: "weekly" | "faq" | null;
  /** The field that keeps the post from being published (`draft: true`); null if it is meant to be public. */
  withheld: Field | null;
  /** All top-level scalars, for formats that read keys of their own. */
  fields: Fields;
}

/** A key without what communities vary: case, spaces, hyphens, underscores. */
export const foldKey = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, "");
