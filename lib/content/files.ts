/** Finds and reads the Markdown files of a content folder. */
import { closeSync, fstatSync, openSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lookAt } from "./look";
import { isOtherText, isPostName, isReadmeName, isToolFolder } from "./post-name";
import { decodePost } from "./storage/decode";
import { type Listing, listFolder } from "./storage/folder";
import { SITE_MARK } from "./storage/swap";

/** A post is text by hand; a larger file is a mistake. In bytes. */
export const MAX_BYTES = 10 * 1024 * 1024;

export type FileRead =
  /** `badLines`: lines (1-based) in another encoding, which was cut from `text`. */
  | { state: "read"; path: string; text: string; badLines: number[] }
  | { state: "unreadable"; path: string; reason: "too-large" | "not-text" | "failed"; detail: string };

/** Editors and `git` save in several steps (empty, fill; take away, put in place), which are not this far apart. */
const SAVING_MS = 50;
const TRIES = 4;

/** A file is being written while it is read. */
class UnsettledError extends Error {
  override name = "UnsettledError";
}

/** Does it again where something was changed or taken away meanwhile; at last, lets it fail. */
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
 * The bytes of a file of at most `limit`, or its size. Throws if it changes, or changed just now. Waits for the disk
 * in place: to hand a small file to the thread pool, step by step, takes three times as long as to read it.
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

/** A home may hold both its posts and the site that was built from them. */
const isBuiltSite = (place: string): boolean => lookAt(path.join(place, SITE_MARK)) !== null;

/** What lies in a content folder; folders of tools and built sites are not gone into. Tries again where one vanishes meanwhile. */
export const listContent = (folder: string): Promise<Listing> =>
  settled(() => listFolder(folder, (name, place) => !isToolFolder(name) && !isBuiltSite(place)));

/** Markdown below a folder; paths are relative, with `/`, sorted. */
export interface Survey {
  /** All files, whatever they are; what is hidden is none. */
  files: string[];
  posts: string[];
  /** They describe a folder to its visitors; read only where asked for. */
  readmes: string[];
  /** Texts in other formats than Markdown, which are not read. */
  otherTexts: string[];
  /** Symbolic links to posts or folders, which are not followed. */
  links: string[];
}

/** Markdown files at any depth below `folder`; folders of tools are passed over. */
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

/** The posts of `surveyFolder`. */
export const listPosts = async (folder: string): Promise<string[]> => (await surveyFolder(folder)).posts;

/** Reads one post. Never throws: a file that cannot be read must not stop the others. */
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
    return unreadable("failed", error instanceof Error ? error.message : String(error));
  }
}
