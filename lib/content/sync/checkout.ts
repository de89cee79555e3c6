/** Working copies of repositories: sparse and shallow clones, kept between runs. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { withLock } from "../storage/lock";
import { GIT_LIMITS, GitLimitError, type GitLimits, git } from "./git";
import { type SyncSource, withoutSecrets } from "./identity";

type GitSource = Extract<SyncSource, { kind: "git" }>;

/**
 * Updates the working copy of `source` below `cache`, and recreates a broken one. Returns its folder. Throws
 * `SyncError` if the repository is unavailable.
 */
export function checkOut(source: GitSource, cache: string, limits: GitLimits = GIT_LIMITS): Promise<string> {
  const shown = withoutSecrets(source.url);
  const key = createHash("sha256")
    .update(JSON.stringify({ ...source, url: shown }))
    .digest("hex")
    .slice(0, 16);
  const copy = path.join(cache, key);
  return withLock(`${copy}.lock`, () => update(copy, shown, source, limits));
}

/** Posts are brought byte for byte: the repository must not choose among the commands of the caller's settings. */
const ATTRIBUTES = "* -filter -ident -text -working-tree-encoding\n";

/** Overrules the attributes that the files of the repository have. */
async function writeAttributes(copy: string): Promise<void> {
  const folder = path.join(copy, ".git/info");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "attributes"), ATTRIBUTES);
}

async function update(copy: string, shown: string, source: GitSource, limits: GitLimits): Promise<string> {
  const run = (...args: string[]): Promise<void> => git(copy, source.url, args, limits);
  const fetch = async (): Promise<void> => {
    const what = source.branch ?? "HEAD";
    await writeAttributes(copy);
    await run("fetch", "--quiet", "--no-tags", "--depth", "1", "--filter=blob:none", "origin", what);
    await run("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD");
  };
  if (existsSync(path.join(copy, ".git"))) {
    try {
      await fetch();
      return copy;
    } catch (error) {
      if (error instanceof GitLimitError) throw error;
      // An earlier run was killed here, or the repository rewrote its history.
    }
  }
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  await run("init", "--quiet");
  await run("remote", "add", "origin", shown);
  if (source.folder) await run("sparse-checkout", "set", "--cone", source.folder);
  try {
    await fetch();
  } catch (error) {
    // Do not keep what exceeded a limit.
    await rm(copy, { recursive: true, force: true });
    throw error;
  }
  return copy;
}
