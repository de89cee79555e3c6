/** The package as published, and a folder in which it is installed. */
import { execFile, spawn } from "node:child_process";
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

const commandFile = (home: string): string =>
  path.join(home, "node_modules/community-qa/bin/community-qa.mjs");

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
  try {
    const { stdout, stderr } = await execute(process.execPath, [commandFile(home), ...args], {
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

export interface Running {
  /** Address that the command printed. */
  address: string;
  stop(): Promise<void>;
}

/** Starts the installed command, which serves a site until it is stopped, on a free port. Rejects if it ends before. */
export function serve(home: string, cwd: string, args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [commandFile(home), ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, QA_SITE_URL: "", NODE_ENV: "development", PORT: "0" },
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const stop = (): Promise<void> => {
    child.kill();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let told = "";
    const listen = (chunk: Buffer): void => {
      told += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (address) resolve({ address, stop });
    };
    for (const stream of [child.stdout, child.stderr]) stream.on("data", listen);
    ended.then(() => reject(new Error(`it ended: ${told}`)));
  });
}
