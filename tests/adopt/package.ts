/** The package as published, and a folder in which it is installed. */
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { ROOT } from "@/lib/build/settings";

const execute = promisify(execFile);

/** Windows starts npm's script through a shell. */
const npm = (cwd: string, ...args: string[]) =>
  execute("npm", args, { cwd, shell: process.platform === "win32", maxBuffer: 64 * 1024 * 1024 });

async function packFolder(folder: string, to: string): Promise<string> {
  await mkdir(to, { recursive: true });
  const { stdout } = await npm(folder, "pack", "--silent", "--ignore-scripts", "--pack-destination", to);
  return path.join(to, stdout.trim().split("\n").at(-1) ?? "");
}

/** Returns the tarball of this checkout. */
export const pack = (to: string): Promise<string> => packFolder(ROOT, to);

/** Returns the tarball of the same program with an earlier version number. */
export async function packAs(version: string, tarball: string, to: string): Promise<string> {
  await mkdir(to, { recursive: true });
  await execute("tar", ["-xzf", tarball, "-C", to]);
  const file = path.join(to, "package/package.json");
  const data: Record<string, unknown> = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...data, version }));
  return packFolder(path.dirname(file), to);
}

/** Installs a tarball as an adopter does, without development dependencies. */
export async function install(home: string, tarball: string): Promise<void> {
  await npm(home, "install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", tarball);
}

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the installed command in a folder. */
export async function command(
  home: string,
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const file = path.join(home, "node_modules/community-qa/bin/community-qa.mjs");
  try {
    const { stdout, stderr } = await execute(process.execPath, [file, ...args], {
      cwd,
      env: { ...process.env, QA_SITE_URL: "", NODE_ENV: "production", ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    if (error instanceof Error && "stdout" in error && "stderr" in error && "code" in error)
      return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) };
    throw error;
  }
}
