/** Finds and reads the Markdown files of a content folder. */
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { filesBelow } from "./folder";

/** A post is text by hand; a larger file is a mistake. In bytes. */
const MAX_BYTES = 10 * 1024 * 1024;

export type FileRead =
  | { state: "read"; path: string; text: string }
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
 * The bytes of a file of at most `limit`, or its size. Throws where it changes, or changed just now. Waits for the disk
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

/** Paths of all Markdown files below `folder`, relative with `/`, sorted; READMEs and dot folders are none. */
export async function listPosts(folder: string): Promise<string[]> {
  const names = await settled(() => filesBelow(folder));
  return names
    .filter((name) => /\.(md|markdown)$/i.test(name) && !/^readme\b/i.test(path.posix.basename(name)))
    .filter((name) => !name.split("/").some((part) => part.startsWith(".") || part === "node_modules"));
}

/** Whether bytes decode to something that a person wrote: no NUL, hardly any replacement character. */
function isText(text: string): boolean {
  if (text.includes("\0")) return false;
  const broken = text.split("\ufffd").length - 1;
  return broken * 50 <= text.length;
}

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
    const text = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
    return isText(text) ? { state: "read", path: name, text } : unreadable("not-text", "");
  } catch (error) {
    return unreadable("failed", error instanceof Error ? error.message : String(error));
  }
}
