/** Finds and reads the Markdown files of a content folder. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

/** A post is text by hand; a larger file is a mistake. In bytes. */
const MAX_BYTES = 10 * 1024 * 1024;

export type FileRead =
  | { state: "read"; path: string; text: string }
  | { state: "unreadable"; path: string; reason: "too-large" | "not-text" | "failed"; detail: string };

/** Paths of all Markdown files below `folder`, relative with `/`, sorted; READMEs and dot folders are none. */
export async function listPosts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && /\.(md|markdown)$/i.test(entry.name) && !/^readme\b/i.test(entry.name),
    )
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((name) => !name.split("/").some((part) => part.startsWith(".") || part === "node_modules"))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Whether bytes decode to something that a person wrote: no NUL, hardly any replacement character. */
function isText(text: string): boolean {
  if (text.includes("\0")) return false;
  const broken = text.split("\ufffd").length - 1;
  return broken * 50 <= text.length;
}

/** Reads one post. Never throws: a file that cannot be read must not stop the others. */
export async function readPost(folder: string, name: string): Promise<FileRead> {
  const unreadable = (reason: "too-large" | "not-text" | "failed", detail: string): FileRead => ({
    state: "unreadable",
    path: name,
    reason,
    detail,
  });
  try {
    const file = path.join(folder, name);
    const { size } = await stat(file);
    if (size > MAX_BYTES) return unreadable("too-large", `${size}`);
    const text = new TextDecoder("utf-8").decode(await readFile(file)).replace(/\r\n?/g, "\n");
    return isText(text) ? { state: "read", path: name, text } : unreadable("not-text", "");
  } catch (error) {
    return unreadable("failed", error instanceof Error ? error.message : String(error));
  }
}
