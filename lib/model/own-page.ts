import type { RichText } from "./pair";
import type { LocalText } from "./site";

/** A page that a community wrote for its site: rules, a guide. No questions are taken from it. */
export interface OwnPage {
  /** Its address below `/pages/`. */
  name: string;
  /** Path of its file, relative to the content folder. */
  path: string;
  title: LocalText;
  body: RichText;
  menu: "header" | "footer" | "none";
}
