/** A rule of `formats` in site.yml: it states the format of some documents. */

export interface FormatRule {
  /** Pattern of paths relative to the content folder: `*` matches a part of a name, `**` any folders. */
  files: string;
  /** Where the questions are: `heading 3`, `summary`, `bold`, or `frontmatter.` and a key. */
  question: string;
  /** The asker, or `frontmatter.` and a key; null if the rule states neither. */
  asker: string | null;
  /** The project, or `frontmatter.` and a key; null if the rule states neither. */
  project: string | null;
}

export const QUESTION_PLACE = /^(?:heading [1-6]|summary|bold|frontmatter\.\S+)$/;

/** Returns a pattern of paths as a regular expression. */
function pattern(files: string): RegExp {
  const source = files
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*\/?|\*|\?/g, (glob) =>
      glob.startsWith("**") ? "(?:.*)" : glob === "*" ? "[^/]*" : "[^/]",
    );
  return new RegExp(`^${source}$`);
}

/** Returns the first rule that matches a path; null if none does. */
export const ruleFor = (path: string, rules: readonly FormatRule[]): FormatRule | null =>
  rules.find(({ files }) => pattern(files).test(path)) ?? null;
