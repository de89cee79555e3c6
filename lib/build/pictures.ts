/** Copies the images of posts to where the export picks them up. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { KeptPicture } from "@/lib/content/beside/beside";

/** Makes `folder` contain exactly these images. Names contain a hash, so existing files are up to date. */
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
