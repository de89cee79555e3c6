/** What `formats` of site.yml says outright about some documents. */

export interface FormatRule {
  /** Paths that it is for, relative to the content folder: `*` is any part of a name, `**` any folders. */
  files: string;
  /** Where questions stand: `heading 3`, `summary`, `bold`, or `frontmatter.` and a key. */
  question: string;
  /** Who asked, or `frontmatter.` and a key; null where neither is said. */
  asker: string | null;
  /** The project, or `frontmatter.` and a key; null where neither is said. */
  project: string | null;
}

export const QUESTION_PLACE = /^(?:heading [1-6]|summary|bold|frontmatter\.\S+)$/;

/** The pattern of paths as a regular expression. */
function pattern(files: string): RegExp {
  const source = files
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*\/?|\*|\?/g, (glob) =>
      glob.startsWith("**") ? "(?:.*)" : glob === "*" ? "[^/]*" : "[^/]",
    );
  return new RegExp(`^${source}$`);
}

/** The first rule that is for a path; null where none is. */
export const ruleFor = (path: string, rules: readonly FormatRule[]): FormatRule | null =>
  rules.find(({ files }) => pattern(files).test(path)) ?? null;
