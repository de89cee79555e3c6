/** The formats of posts, in the order in which they are tried. To add a format, add a folder and an entry here. */
import { document } from "./document/document";
import { entry } from "./entry/entry";
import type { PostFormat, SourceDocument } from "./format";
import { forum } from "./forum/forum";
import { weekly } from "./weekly/weekly";

export const FORMATS: readonly PostFormat[] = [entry, forum, weekly];

/** Returns the format of a post: the first that recognises it, else `document`. */
export const formatOf = (source: SourceDocument): PostFormat =>
  FORMATS.find((format) => (source.rule === null || format === entry) && format.recognise(source)) ??
  document;
