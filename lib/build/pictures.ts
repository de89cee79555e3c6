/** Copies the pictures of posts to where the export takes them from. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { KeptPicture } from "@/lib/content/beside/beside";

/** Makes `folder` hold exactly these pictures. Names tell the content, so that what is there already is right. */
export function copyPictures(pictures: readonly KeptPicture[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const present = new Set(readdirSync(folder));
  for (const { name, file } of pictures) {
    if (present.delete(name)) continue;
    const aside = path.join(folder, `${name}.${process.pid}.tmp`);
    copyFileSync(file, aside);
    renameSync(aside, path.join(folder, name));
  }
  for (const name of present) rmSync(path.join(folder, name), { recursive: true });
}
