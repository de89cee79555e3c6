/** A post: a weekly post (a source issue with a page of its own) or a FAQ document. */
export interface Post {
  /** Unique ASCII id, used in addresses. */
  id: string;
  kind: "weekly" | "faq";
  path: string;
  title: string;
  date: string | null;
  url: string | null;
}
