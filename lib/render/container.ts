/** Containers of Markdown dialects: notes (GitHub alerts, `:::`, `!!!`) and folds (`<details>`, `???`). */
import type { BlockContent, DefinitionContent, Parent, PhrasingContent, RootContent } from "mdast";

/** A node type in addition to those of mdast. */
export interface Container extends Parent {
  type: "container";
  /** A note is always visible; a fold shows its title until it is opened. */
  form: "note" | "fold";
  /** `warning`, `tip`, `question`, …, as written, in lower case. */
  kind: string;
  /** Empty if none is written. */
  title: PhrasingContent[];
  children: (BlockContent | DefinitionContent)[];
}

declare module "mdast" {
  interface BlockContentMap {
    container: Container;
  }
  interface RootContentMap {
    container: Container;
  }
}

/** The five kinds that GitHub has. */
export const NOTE_KINDS = ["note", "tip", "important", "warning", "caution"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Kinds of notes by their names in the dialects. */
const NOTES: ReadonlyMap<string, NoteKind> = new Map([
  ["note", "note"],
  ["info", "note"],
  ["abstract", "note"],
  ["seealso", "note"],
  ["tip", "tip"],
  ["hint", "tip"],
  ["success", "tip"],
  ["important", "important"],
  ["warning", "warning"],
  ["attention", "warning"],
  ["caution", "caution"],
  ["danger", "caution"],
  ["error", "caution"],
]);

/** Returns the kind of a note; an unknown name is a plain note. */
export const noteKind = (kind: string): NoteKind => NOTES.get(kind) ?? "note";

/** Returns the title of a container as a paragraph; nothing if it has none. */
export const titleBlocks = ({ title }: Container): RootContent[] =>
  title.length > 0 ? [{ type: "paragraph", children: title }] : [];
