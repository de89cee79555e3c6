/** What a post says of itself above its text. */
export interface FrontMatter {
  title: string | null;
  /** ISO date; null where none is stated. */
  date: string | null;
  /** Address of the original post. */
  url: string | null;
  project: string | null;
  format: "weekly" | "faq" | null;
}
