/** Installs packages that only one tool needs into a folder of their own, on demand. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Installs the packages in `folder`'s lock file if they are missing or do not match it. Returns why it failed, or null.
 */
export async function installPackages(folder: string): Promise<string | null> {
  // A copy of the lock file of the installed packages.
  const installed = path.join(folder, "node_modules/.installed-lock.json");
  const lock = await readFile(path.join(folder, "package-lock.json"), "utf8");
  if (existsSync(installed) && (await readFile(installed, "utf8")) === lock) return null;
  // Not `npm ci`: it refuses a lock file that lacks binaries for systems other than the one it was written on.
  const install = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  const { status, stderr, error } = spawnSync("npm", install, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (error) return error.message;
  if (status !== 0) return stderr.trim().split("\n").slice(-3).join(" ") || `npm ended with ${status}`;
  await writeFile(installed, lock);
  return null;
}
