/** Folders of small posts for sync tests. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow } from "@/lib/content/storage/folder";

/** Returns a weekly post with one question. */
export const post = (question: string): string =>
  `---\ntitle: 一期\ndate: 2022-01-07\n---\n\n**@甲** 提问：\n\n> ${question}\n\nA：好的。\n`;

/** Writes a file, creating its folders. */
export async function put(file: string, body: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, body);
}

/** Returns the texts of all files below a folder by name, except those of the sync itself. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await filesBelow(folder)) {
    if (!name.startsWith(".")) files[name] = await readFile(path.join(folder, name), "utf8");
  }
  return files;
}
