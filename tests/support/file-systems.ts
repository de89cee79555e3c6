/** Mounts small file systems, for tests of full, read-only and separate disks. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface SmallDisk {
  folder: string;
  /** Makes the file system read-only. */
  makeReadOnly(): void;
  remove(): void;
}

/** Mounts a RAM disk for the time of a test; returns null if this process may not mount (it takes root on Linux). */
export function mountDisk(size: string, at?: string): SmallDisk | null {
  const folder = at ?? mkdtempSync(path.join(tmpdir(), "qa-disk-"));
  const mount = (...args: string[]): void => {
    execFileSync("mount", [...args, folder], { stdio: "pipe" });
  };
  try {
    mount("-t", "tmpfs", "-o", `size=${size}`, "tmpfs");
  } catch {
    if (!at) rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    makeReadOnly: () => mount("-o", "remount,ro"),
    remove() {
      execFileSync("umount", ["--lazy", folder]);
      if (!at) rmSync(folder, { recursive: true });
    },
  };
}

/** Returns why tests on such disks are skipped here; null if they run. */
export function whyNoDisk(): string | null {
  const disk = mountDisk("1m");
  disk?.remove();
  return disk ? null : "mounting a file system is not permitted here";
}
