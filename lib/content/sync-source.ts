/** Where posts are synced from: a folder, or a branch and folder of a Git repository (fetched sparse and shallow). */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { ExpectedError } from "@/lib/model/expected-error";

export type SyncSource =
  | { kind: "folder"; folder: string }
  | { kind: "git"; url: string; branch: string | null; folder: string };

/** A source that cannot be had; the message says why and what to do. */
export class SyncError extends ExpectedError {
  override name = "SyncError";
}

const IS_URL = /^(https?|ssh|git|file):\/\/|^[\w.-]+@[\w.-]+:/;

/**
 * Parses `FOLDER`, `URL`, `URL#branch` or `URL#branch:folder` (`URL#:folder` for the default branch).
 * Throws `SyncError` for what is neither.
 */
export function parseSource(text: string): SyncSource {
  const [, address = "", fragment = ""] = /^([^#]*)(?:#(.*))?$/.exec(text) ?? [];
  if (!IS_URL.test(address) && !fragment && !address.endsWith(".git")) {
    if (!statSync(address, { throwIfNoEntry: false })?.isDirectory()) {
      throw new SyncError(`${text}: no such folder, and no Git URL (URL#branch:folder)`);
    }
    return { kind: "folder", folder: path.resolve(address) };
  }
  const [branch = "", folder = ""] = fragment.split(/:(.*)/s);
  // Git would take these for options, or leave the repository.
  if (
    [address, branch].some((part) => part.startsWith("-")) ||
    folder.split("/").includes("..") ||
    path.isAbsolute(folder)
  ) {
    throw new SyncError(`${text}: not a Git URL with branch and folder (URL#branch:folder)`);
  }
  const url = IS_URL.test(address) ? address : path.resolve(address);
  return { kind: "git", url, branch: branch || null, folder: folder.replace(/\/+$/, "") };
}

const run = promisify(execFile);

/** Nothing may ask for a password, and no transport but these may run (`ext::` runs any command). */
const GIT_ENVIRONMENT = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
  LC_ALL: "C",
};

async function git(folder: string, ...args: string[]): Promise<void> {
  try {
    await run("git", args, {
      cwd: folder,
      env: { ...process.env, ...GIT_ENVIRONMENT },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const failed = error as { code?: string; stderr?: string; message: string };
    if (failed.code === "ENOENT")
      throw new SyncError("git is not installed; install it, or sync from a folder");
    const reason = (failed.stderr || failed.message).trim().split("\n").at(-1);
    throw new SyncError(`git ${args[0]} failed: ${reason}`);
  }
}

/** Brings the working copy of `source` below `cache` up to date; a broken copy is made anew. */
async function checkOut(source: Extract<SyncSource, { kind: "git" }>, cache: string): Promise<string> {
  const key = createHash("sha256").update(JSON.stringify(source)).digest("hex").slice(0, 16);
  const copy = path.join(cache, key);
  const fetch = async (): Promise<void> => {
    await git(
      copy,
      "fetch",
      "--quiet",
      "--depth",
      "1",
      "--filter=blob:none",
      "origin",
      source.branch ?? "HEAD",
    );
    await git(copy, "checkout", "--quiet", "--force", "--detach", "FETCH_HEAD");
  };
  if (existsSync(path.join(copy, ".git"))) {
    try {
      await fetch();
      return copy;
    } catch {
      // Killed in the middle of an earlier run, or the address changed its history.
    }
  }
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  await git(copy, "init", "--quiet");
  await git(copy, "remote", "add", "origin", source.url);
  if (source.folder) await git(copy, "sparse-checkout", "set", "--cone", source.folder);
  await fetch();
  return copy;
}

/** The folder that holds the posts of a source. `cache`: where copies of repositories are kept between runs. */
export async function fetchSource(source: SyncSource, cache: string): Promise<string> {
  if (source.kind === "folder") return source.folder;
  const folder = path.join(await checkOut(source, cache), source.folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new SyncError(
      `${source.url}: no folder "${source.folder}" on ${source.branch ?? "the default branch"}`,
    );
  }
  return folder;
}
