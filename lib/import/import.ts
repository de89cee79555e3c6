/** Converts the text of an export to posts. Pure. */
import { ImportError, type Importer, type ImportOptions, type Skipped } from "./entry";
import { type ImportedPost, postOf } from "./post";

export interface ImportedText {
  /** Sorted by name. */
  posts: ImportedPost[];
  skipped: Skipped[];
}

/** Returns the posts of an export. Throws `ImportError` if it cannot be read as a whole. */
export function importText(importer: Importer, text: string, options: ImportOptions): ImportedText {
  const { entries, skipped } = importer.read(text, options);
  const posts = new Map<string, ImportedPost>();
  for (const entry of entries) {
    const post = postOf(entry);
    const same = posts.get(post.name);
    if (same && same.text !== post.text) {
      throw new ImportError(
        `two entries would both be ${post.name}; give each an id of its own (${entry.id})`,
      );
    }
    posts.set(post.name, post);
  }
  return { posts: [...posts.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), skipped };
}
