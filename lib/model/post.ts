/** A post that was read. */

/** One post that was read: a weekly post (a source issue with a page of its own) or a FAQ document. */
export interface Post {
  /** ASCII id for addresses, unique. */
  id: string;
  kind: "weekly" | "faq";
  path: string;
  title: string;
  date: string | null;
  url: string | null;
}
