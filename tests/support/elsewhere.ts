/** A second checkout: the sources of this one at another path, with the same packages and the tests' community. */
import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import { filesBelow } from "@/lib/content/storage/folder";
import { COMMUNITY } from "./community";

/** Output of an installation or a build, which is no source. */
const MADE =
  /^(?:(?:.*\/)?node_modules|\.next|\.cache|\.sites|\.git|out.*|test-results|playwright-report|public\/search|next-env\.d\.ts)$/;

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Hard-links every file of a folder, which needs no space; copies if the target is on another disk. Packages are 40,000 files:
 * waiting for each takes ten times as long.
 */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

export interface Elsewhere {
  folder: string;
  remove(): void;
}

/** It is outside this checkout, so that nothing is resolved from its parent folders. */
export async function createElsewhere(): Promise<Elsewhere> {
  const folder = await mkdtemp(path.join(tmpdir(), "qa elsewhere-"));
  await cp(ROOT, folder, { recursive: true, filter: (file) => !MADE.test(path.relative(ROOT, file)) });
  await rm(path.join(folder, "content"), { recursive: true });
  await cp(COMMUNITY, path.join(folder, "content"), { recursive: true });
  linkTree(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Names of files that one folder lacks, or that differ in a byte. */
export async function differences(one: string, other: string): Promise<string[]> {
  const [names, others] = [await filesBelow(one), await filesBelow(other)];
  const missing = names.filter((name) => !others.includes(name)).map((name) => `only in the first: ${name}`);
  const added = others.filter((name) => !names.includes(name)).map((name) => `only in the second: ${name}`);
  const common = names.filter((name) => others.includes(name));
  const changed: string[] = [];
  for (const name of common) {
    const [a, b] = await Promise.all([readFile(path.join(one, name)), readFile(path.join(other, name))]);
    if (!a.equals(b)) changed.push(name);
  }
  return [...missing, ...added, ...changed];
}
