/** Surveys a source and a content folder for a sync. */
import { accessSync, constants, existsSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { listContent } from "../files";
import { isPostName, isToolFolder } from "../post-name";
import type { OddEntry } from "../storage/folder";
import { faultOfName } from "../storage/stored-name";
import { writeThroughNoLink } from "../storage/write";
import { hashOf, hashOfFile, readRegular } from "./hash";
import type { Change, Present } from "./plan";
import { SyncError } from "./state";

/** An entry of the source that is not brought, with the reason. */
export interface PassedOver {
  name: string;
  reason: OddEntry["reason"] | "too-large" | "unreadable";
}

export interface SourceSurvey {
  /** Hash of each post. */
  wanted: Map<string, string>;
  passedOver: PassedOver[];
}

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

/** Returns whether a path contains one of the parts, or there are no parts. */
const includes = (parts: readonly string[], name: string): boolean =>
  parts.length === 0 || parts.some((part) => name.includes(part));

/** Returns the posts of a source. Skips unreadable ones. Throws if a folder cannot be read. */
export async function surveySource(
  from: string,
  include: readonly string[],
  onProgress?: (done: number, total: number) => void,
): Promise<SourceSurvey> {
  const { files, odd } = await listContent(from);
  const wanted = new Map<string, string>();
  // A link or an unreadable name may be that of a post or of a folder of posts.
  const passedOver: PassedOver[] = odd.filter(
    ({ name }) => (isPostName(name) || !path.posix.extname(name)) && includes(include, name),
  );
  const posts = files.filter((name) => isPostName(name) && includes(include, name));
  for (const [i, name] of posts.entries()) {
    if (faultOfName(name)) passedOver.push({ name, reason: "name" });
    else {
      const bytes = readPostBytes(path.join(from, name));
      if (typeof bytes === "string") passedOver.push({ name, reason: bytes });
      else wanted.set(name, hashOf(bytes));
    }
    onProgress?.(i + 1, posts.length);
  }
  return { wanted, passedOver };
}

/** Returns the bytes of a post, or why there are none. */
export function readPostBytes(file: string): Buffer | "too-large" | "unreadable" {
  try {
    return readRegular(file) ?? "unreadable";
  } catch (error) {
    if (hasCode(error, "EACCES", "EPERM", "EIO")) return "unreadable";
    throw error;
  }
}

/** Returns everything in the content folder, with the hash of the files that `isAsked` selects. */
export async function surveyTarget(
  content: string,
  isAsked: (name: string) => boolean,
): Promise<Map<string, Present>> {
  const { files, folders, odd } = await listContent(content);
  const present = new Map<string, Present>();
  for (const name of folders) {
    // A tool's folder is not entered, so it counts as an entry that stays.
    present.set(name, { kind: isToolFolder(path.posix.basename(name)) ? "other" : "folder" });
  }
  for (const { name } of odd) present.set(name, { kind: "other" });
  for (const name of files) {
    present.set(name, { kind: "file", hash: isAsked(name) ? hashOfFile(path.join(content, name)) : null });
  }
  return present;
}

/** Throws `SyncError` if one folder contains the other: a sync would bring its own results. */
export function checkApart(from: string, to: string): void {
  const [source, target] = [realpathSync(from), realpathSync(to)];
  const within = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(outer + path.sep);
  if (within(source, target) || within(target, source)) {
    throw new SyncError(
      `${from} and ${to} lie in one another; bring posts into a folder of their own (--to)`,
    );
  }
}

/** Throws the system's error if a change would fail for lack of permission. */
export function checkWritable(content: string, changes: readonly Change[]): void {
  const parents = new Set(changes.map(({ name }) => path.posix.dirname(name)));
  for (const parent of parents) {
    let place = parent;
    while (place !== "." && !existsSync(path.join(content, place))) place = path.posix.dirname(place);
    accessSync(path.join(content, place), constants.W_OK);
  }
}

/** Returns a function that maps the names of one file on a folder's file system to one key. */
export function keyOn(folder: string): (name: string) => string {
  const probe = path.join(folder, `case-${process.pid}`);
  writeThroughNoLink(probe, "");
  try {
    const isOne = existsSync(path.join(folder, `CASE-${process.pid}`));
    return isOne ? foldedKey : (name) => name;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** File systems that ignore case also ignore Unicode composition. */
export const foldedKey = (name: string): string => name.normalize("NFC").toLowerCase();
