/**
 * A lock file, which admits one process at a time; others wait. A killed process needs no cleanup: its lock is stale
 * and taken over. docs/decisions says why no library does this.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { say as tell } from "@/lib/report/output";
import { isOver, MACHINE, processSchema, type RecordedProcess, thisProcess } from "./process";
import { readText } from "./read-text";

const POLL_MS = 100;
/** An empty lock is being written, or its writer was killed. */
const WRITING_MS = 2_000;
/** A process of another machine (a container, a shared disk) is not visible. It touches its lock as long as it runs. */
const TOUCH_MS = 10_000;
const FOREIGN_MS = 2 * 60_000;

const parse = (text: string): RecordedProcess | null => {
  try {
    return processSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

interface Found {
  text: string;
  ageMs: number;
}

function isStale({ text, ageMs }: Found): boolean {
  const holder = parse(text);
  if (!holder) return ageMs > WRITING_MS;
  return holder.host === MACHINE ? isOver(holder) : ageMs > FOREIGN_MS;
}

/** Returns the content and the age of the lock; null if there is none. */
async function look(file: string): Promise<Found | null> {
  const text = await readText(file);
  if (text === null) return null;
  try {
    return { text, ageMs: Date.now() - (await stat(file)).mtimeMs };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Returns whether this call created the file. */
async function create(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    // The last holder removed the folder that it had created.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      await mkdir(path.dirname(file), { recursive: true });
      return false;
    }
    // A full disk leaves an empty file.
    await rm(file, { force: true });
    throw error;
  }
}

/**
 * Returns whether this process now holds the lock. A stale lock is removed by one process only: the holder of a lock
 * named after the stale content. Otherwise a slow process could remove the lock of its successor.
 */
async function take(file: string, own: string): Promise<boolean> {
  if (await create(file, own)) return true;
  const stale = await look(file);
  if (!stale || !isStale(stale)) return false;
  const right = `${file}.${createHash("sha256").update(stale.text).digest("hex").slice(0, 8)}`;
  if (!(await take(right, own))) return false;
  try {
    const now = await look(file);
    if (now?.text !== stale.text || !isStale(now)) return false;
    await rm(file);
    return await create(file, own);
  } finally {
    await rm(right, { force: true });
  }
}

/** Reports once who holds the lock. */
function announcer(file: string, say: (line: string) => void): () => Promise<void> {
  let told = false;
  return async () => {
    const holder = parse((await look(file))?.text ?? "");
    if (told || !holder || (holder.pid === process.pid && holder.host === MACHINE)) return;
    told = true;
    const place = holder.host === MACHINE ? "" : ` on ${holder.host}`;
    say(
      `Another command (process ${holder.pid}${place}) is writing here; waiting for it. If there is none, delete ${file}`,
    );
  };
}

/** Returns whether a running process holds the lock. */
export async function isHeld(file: string): Promise<boolean> {
  const found = await look(file);
  return found !== null && !isStale(found);
}

/** Runs `work` while holding the lock. Waits, and says so, while another process holds it. */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  say: (line: string) => void = tell,
): Promise<T> {
  const own = JSON.stringify({ ...thisProcess(), id: randomUUID() });
  const announce = announcer(file, say);
  await mkdir(path.dirname(file), { recursive: true });
  while (!(await take(file, own))) {
    await announce();
    await wait(POLL_MS);
  }
  const touch = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), TOUCH_MS);
  touch.unref();
  try {
    return await work();
  } finally {
    clearInterval(touch);
    if ((await look(file))?.text === own) await rm(file, { force: true });
  }
}
