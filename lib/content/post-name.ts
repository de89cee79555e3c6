/** Decides by name alone which files are posts. Pure. */
import { posix } from "node:path";

const EXTENSION = /\.(?:md|markdown|mdx)$/i;
const README = /^readme\b/i;

/** Returns whether a folder belongs to a tool. */
export const isToolFolder = (name: string): boolean => name.startsWith(".") || name === "node_modules";

const isMarkdown = (name: string): boolean => EXTENSION.test(name) && !name.split("/").some(isToolFolder);
const isReadme = (name: string): boolean => README.test(posix.basename(name));

/** Returns whether the file of this path (relative, with `/`) is a post. */
export const isPostName = (name: string): boolean => isMarkdown(name) && !isReadme(name);

/** Returns whether a file is a README, which describes a folder to its visitors. */
export const isReadmeName = (name: string): boolean => isMarkdown(name) && isReadme(name);

/** Text files for programs, and licences. */
const NO_POST =
  /^(?:requirements.*|constraints.*|robots|ads|humans|security|licen[sc]e.*|notice.*|copying.*|cmakelists|llms.*|version|manifest)\.txt$/i;

/** Returns whether a file is a text in a format other than Markdown, which an editor may mistake for a post. */
export const isOtherText = (name: string): boolean => {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return /\.(?:txt|rst|adoc|asciidoc|org|textile|docx?|rtf)$/i.test(base) && !NO_POST.test(base);
};
