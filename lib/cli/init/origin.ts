/** Finds the repository that a folder belongs to, and where it is hosted. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { outsideRepository } from "@/lib/content/sync/git";

/** A repository on a host that takes questions as issues. */
export interface Origin {
  host: "github" | "gitlab" | "gitee";
  /** `owner/name`; on GitLab also `group/subgroup/name`. */
  repository: string;
  /** Its address for readers. */
  url: string;
}

/** `https://user@host/path`, `ssh://git@host:22/path`, `git@host:path` */
const ADDRESS =
  /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/|(?:[^@/]*@)?([\w.-]+):(?!\/\/))(.+)$/;

const HOSTS: readonly [RegExp, Origin["host"]][] = [
  [/^(?:www\.|ssh\.)?github\.com$/, "github"],
  // Communities also host GitLab themselves, below such a name.
  [/^gitlab\./, "gitlab"],
  [/^gitee\.com$/, "gitee"],
];

/** Parses the address of a Git remote; null for a folder, or for a host that this program cannot pass questions to. */
export function parseRemote(address: string): Origin | null {
  const [, ofUrl, ofShort, rest = ""] = ADDRESS.exec(address.trim()) ?? [];
  const name = (ofUrl ?? ofShort ?? "").toLowerCase();
  const host = HOSTS.find(([pattern]) => pattern.test(name))?.[1];
  const repository = rest.replace(/^\/+|(?:\.git)?\/*$/g, "");
  const parts = repository.split("/");
  const fits = host === "gitlab" ? parts.length >= 2 : parts.length === 2;
  if (!host || !fits || !parts.every((part) => /^[\w.-]+$/.test(part))) return null;
  const shown = host === "github" ? "github.com" : name;
  return { host, repository, url: `https://${shown}/${repository}` };
}

const execute = promisify(execFile);

/** Returns the lines that Git prints; null where there is no Git or no repository. */
async function git(folder: string, ...args: string[]): Promise<string[] | null> {
  try {
    const { stdout } = await execute("git", ["-C", folder, ...args], { env: outsideRepository() });
    return stdout.split(/\r?\n/);
  } catch {
    return null;
  }
}

export interface Checkout {
  /** Root of the working tree that holds the folder; the folder itself outside of any. */
  root: string;
  /** The hosted repository; null if there is no remote `origin`, or on another host. */
  origin: Origin | null;
}

/** Returns what Git knows of a folder. */
export async function checkoutOf(folder: string): Promise<Checkout> {
  const [up = ""] = (await git(folder, "rev-parse", "--show-cdup")) ?? [];
  const [address = ""] = (await git(folder, "remote", "get-url", "origin")) ?? [];
  return { root: path.resolve(folder, up), origin: parseRemote(address) };
}
