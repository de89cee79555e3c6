/** Which files are posts, by their name alone. Pure. */
import { posix } from "node:path";

const EXTENSION = /\.(?:md|markdown|mdx)$/i;
const README = /^readme\b/i;

/** Folders that tools keep for themselves. */
export const isToolFolder = (name: string): boolean => name.startsWith(".") || name === "node_modules";

const isMarkdown = (name: string): boolean => EXTENSION.test(name) && !name.split("/").some(isToolFolder);
const isReadme = (name: string): boolean => README.test(posix.basename(name));

/** Whether a file of this path, relative with `/`, is a post. */
export const isPostName = (name: string): boolean => isMarkdown(name) && !isReadme(name);

/** Whether it is a README, which describes a folder to its visitors. */
export const isReadmeName = (name: string): boolean => isMarkdown(name) && isReadme(name);

/** Texts that programs read, or that say who may use what. */
const NO_POST =
  /^(?:requirements.*|constraints.*|robots|ads|humans|security|licen[sc]e.*|notice.*|copying.*|cmakelists|llms.*|version|manifest)\.txt$/i;

/** Whether a name is that of a text in another format than Markdown, which a person may take for a post. */
export const isOtherText = (name: string): boolean => {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return /\.(?:txt|rst|adoc|asciidoc|org|textile|docx?|rtf)$/i.test(base) && !NO_POST.test(base);
};
