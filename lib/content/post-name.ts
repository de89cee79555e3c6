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
