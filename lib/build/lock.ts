/**
 * One build at a time in a checkout: builds and `npm run dev` write the same search files, knowledge base and work
 * folders. The second one waits. Nothing has to be cleaned up after a kill: a lock whose process is over is taken over.
 */
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { beginningOf, isRunning } from "@/lib/content/process";
import { ROOT } from "./settings";

/** What guards `.cache`, `.next` and `public/search` of this checkout. */
export const BUILD_LOCK = path.join(ROOT, ".cache/build.lock");

const POLL_MS = 100;
/** A lock without content is one that is being written, or whose writer was killed. */
const WRITING_MS = 2_000;
/** Nobody can see whether a process of another machine (a container) still runs: no build takes this long. */
const FOREIGN_MS = 60 * 60_000;

const holderSchema = z.object({ pid: z.number(), began: z.string().nullable(), host: z.string() });
type Holder = z.infer<typeof holderSchema>;

const parse = (text: string): Holder | null => {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

function isOver(holder: Holder | null, age: number): boolean {
  if (!holder) return age > WRITING_MS;
  if (holder.host !== hostname()) return age > FOREIGN_MS;
  return !isRunning(holder.pid) || beginningOf(holder.pid) !== holder.began;
}

/** What stands in the lock, and for how long; null where there is none. */
async function look(file: string): Promise<{ text: string; age: number } | null> {
  try {
    const text = await readFile(file, "utf8");
    return { text, age: Date.now() - (await stat(file)).mtimeMs };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Whether the lock is ours now. */
async function take(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    // A full disk: the file is there, and nothing in it.
    await rm(file, { force: true });
    throw error;
  }
}

/** Runs `work` while nobody else holds the lock; waits, and says so, as long as somebody does. */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  say: (line: string) => void = console.error,
): Promise<T> {
  const holder: Holder = { pid: process.pid, began: beginningOf(process.pid), host: hostname() };
  const own = JSON.stringify(holder);
  await mkdir(path.dirname(file), { recursive: true });
  for (let told = false; !(await take(file, own)); ) {
    const found = await look(file);
    if (!found) continue;
    const other = parse(found.text);
    if (isOver(other, found.age)) {
      // Two may see this; who removes it must not remove the lock of who was quicker.
      if ((await look(file))?.text === found.text) await rm(file, { force: true });
      continue;
    }
    if (!told && other && other.pid !== process.pid) {
      const place = other.host === hostname() ? "" : ` on ${other.host}`;
      say(
        `Another build (process ${other.pid}${place}) is at work here; waiting for it. If there is none, delete ${file}`,
      );
      told = true;
    }
    await wait(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
