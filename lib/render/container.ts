/** What Markdown dialects wrap around text: notes (GitHub alerts, `:::`, `!!!`) and folds (`<details>`, `???`). */
import type { BlockContent, DefinitionContent, Parent, PhrasingContent, RootContent } from "mdast";

/** A node of the tree beside those of mdast. */
export interface Container extends Parent {
  type: "container";
  /** A note is always seen; a fold shows its title until it is opened. */
  form: "note" | "fold";
  /** `warning`, `tip`, `question`, …, as written, in lower case. */
  kind: string;
  /** Empty where none is written. */
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

/** Kinds of notes by the names that the dialects give them. */
const NOTES: Readonly<Record<string, NoteKind>> = {
  note: "note",
  info: "note",
  abstract: "note",
  seealso: "note",
  tip: "tip",
  hint: "tip",
  success: "tip",
  important: "important",
  warning: "warning",
  attention: "warning",
  caution: "caution",
  danger: "caution",
  error: "caution",
};

/** The kind of a note; whatever else a dialect names is a plain note. */
export const noteKind = (kind: string): NoteKind => NOTES[kind] ?? "note";

/** The title of a container as a paragraph; nothing where it has none. */
export const titleBlocks = ({ title }: Container): RootContent[] =>
  title.length > 0 ? [{ type: "paragraph", children: title }] : [];
