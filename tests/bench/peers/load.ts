/** The peers are installed below this folder, for the benchmark alone; the type checker must not look for them. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const FOLDER = path.resolve(import.meta.dirname, "..");
/** A copy of the lock file that the installed packages answer to. */
const INSTALLED = path.join(FOLDER, "node_modules/.installed-lock.json");

/** Imports a package of the benchmark; `T` is the part of its interface that is used here. */
export const load = async <T>(name: string): Promise<T> => (await import(name)) as T;

/** Installs the peers where they are missing or of another lock file. Returns why it failed, or null. */
export async function installPeers(): Promise<string | null> {
  const lock = await readFile(path.join(FOLDER, "package-lock.json"), "utf8");
  if (existsSync(INSTALLED) && (await readFile(INSTALLED, "utf8")) === lock) return null;
  // Not `npm ci`: it refuses a lock file that lacks Pagefind's programs for systems other than the one it was written on.
  const install = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  const { status, stderr, error } = spawnSync("npm", install, {
    cwd: FOLDER,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (error) return error.message;
  if (status !== 0) return stderr.trim().split("\n").slice(-3).join(" ") || `npm ended with ${status}`;
  await writeFile(INSTALLED, lock);
  return null;
}
