/** Finds and reads the Markdown files of a content folder. */
import { closeSync, fstatSync, openSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inWords } from "@/lib/report/faults";
import { lstatOrNull } from "./lstat";
import { isOtherText, isPostName, isReadmeName, isToolFolder } from "./post-name";
import { decodePost } from "./storage/decode";
import { type Listing, listFolder } from "./storage/folder";
import { SITE_MARK } from "./storage/swap";

/** A post is written by hand; a larger file is a mistake. In bytes. */
export const MAX_BYTES = 10 * 1024 * 1024;

export type FileRead =
  /** `badLines`: lines (1-based) in another encoding, removed from `text`. */
  | { state: "read"; path: string; text: string; badLines: number[] }
  | { state: "unreadable"; path: string; reason: "too-large" | "not-text" | "failed"; detail: string };

/** Editors and `git` save in several steps (truncate, write; remove, rename), which take less time than this. */
const SAVING_MS = 50;
const TRIES = 4;

/** A file is being written while it is read. */
class UnsettledError extends Error {
  override name = "UnsettledError";
}

/** Retries an action while files are being changed or removed; the last attempt may fail. */
async function settled<T>(action: () => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await action();
    } catch (error) {
      const changing =
        error instanceof UnsettledError ||
        (error instanceof Error && "code" in error && error.code === "ENOENT");
      if (!changing || tries === TRIES) throw error;
      await wait(SAVING_MS);
    }
  }
}

/**
 * Returns the bytes of a file of at most `limit`, or its size. Throws if the file changes or has just changed.
 * Synchronous: for small files, the thread pool takes three times as long.
 */
function readOnce(file: string, limit: number): Buffer | number {
  const descriptor = openSync(file, "r");
  try {
    const before = fstatSync(descriptor, { bigint: true });
    if (before.size > limit) return Number(before.size);
    const bytes = readFileSync(descriptor);
    const after = fstatSync(descriptor, { bigint: true });
    const age = Date.now() - Number(after.mtimeMs);
    const saving = age >= 0 && age < SAVING_MS;
    if (saving || before.mtimeNs !== after.mtimeNs || BigInt(bytes.length) !== after.size) {
      throw new UnsettledError("it is being written; build again once it is complete");
    }
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

/** A home may contain both its posts and the site built from them. */
const isBuiltSite = (place: string): boolean => lstatOrNull(path.join(place, SITE_MARK)) !== null;

/** Lists a content folder, without the contents of tool folders and built sites. Retries if one vanishes meanwhile. */
export const listContent = (folder: string): Promise<Listing> =>
  settled(() => listFolder(folder, (name, place) => !isToolFolder(name) && !isBuiltSite(place)));

/** The Markdown files below a folder; paths are relative, with `/`, sorted. */
export interface Survey {
  /** All files of any type, except hidden ones. */
  files: string[];
  posts: string[];
  /** READMEs describe a folder to its visitors; they are read only on request. */
  readmes: string[];
  /** Text files in formats other than Markdown, which are not read. */
  otherTexts: string[];
  /** Symbolic links to posts or folders, which are not followed. */
  links: string[];
}

/** Returns the Markdown files at any depth below `folder`; skips tool folders. */
export async function surveyFolder(folder: string): Promise<Survey> {
  const { files, odd } = await listContent(folder);
  const isFolder = (name: string): boolean =>
    statSync(path.join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false;
  const links = odd.filter(({ reason }) => reason === "link").map(({ name }) => name);
  return {
    files: files.filter((name) => !isToolFolder(path.posix.basename(name))),
    posts: files.filter(isPostName),
    readmes: files.filter(isReadmeName),
    otherTexts: files.filter(isOtherText),
    links: links.filter((name) => isPostName(name) || isReadmeName(name) || isFolder(name)),
  };
}

/** Returns the posts of `surveyFolder`. */
export const listPosts = async (folder: string): Promise<string[]> => (await surveyFolder(folder)).posts;

/** Reads one post. Never throws: an unreadable file must not stop the others. */
export async function readPost(folder: string, name: string): Promise<FileRead> {
  const unreadable = (reason: "too-large" | "not-text" | "failed", detail: string): FileRead => ({
    state: "unreadable",
    path: name,
    reason,
    detail,
  });
  try {
    const bytes = await settled(() => readOnce(path.join(folder, name), MAX_BYTES));
    if (typeof bytes === "number") return unreadable("too-large", `${bytes}`);
    const decoded = decodePost(bytes);
    if (decoded.state === "not-text") return unreadable("not-text", "");
    return { state: "read", path: name, text: decoded.text, badLines: decoded.badLines };
  } catch (error) {
    return unreadable("failed", inWords(error));
  }
}
