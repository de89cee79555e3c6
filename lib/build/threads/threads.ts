/** Runs parts of a build on several threads. Each runs one bundled file, since threads do not run TypeScript. */
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { writeWhole } from "@/lib/content/storage/write";
import type { Workspace } from "../workspace";

/** A program for threads: its file, and the code in it. */
export interface ThreadProgram {
  file: string;
  code: string;
}

/**
 * Bundles the module `source` of the workspace into the file `name` of its cache. The module takes its share of the work
 * from `workerData`, and may post one result.
 */
export async function bundleForThreads(
  { folder }: Pick<Workspace, "folder">,
  source: string,
  name: string,
): Promise<ThreadProgram> {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, source)],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  const code = outputFiles.map(({ text }) => text).join("");
  const file = path.join(folder, ".cache", name);
  await writeWhole(file, code);
  return { file, code };
}

/** Starts a program on a thread, which finds `share` as its `workerData`. */
export const startThread = (file: string, share: unknown): Worker =>
  new Worker(file, {
    workerData: share,
    // Without this process's TypeScript loader, and with React's production build.
    execArgv: [],
    env: { ...process.env, NODE_ENV: "production" },
  });

/** Returns what the thread posts. Rejects with the error that ends it. */
export function runThread<Result>(file: string, share: unknown): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const results: Result[] = [];
    const worker = startThread(file, share);
    worker.on("message", (result: Result) => results.push(result));
    worker.on("error", reject);
    worker.on("exit", (code) =>
      code === 0
        ? resolve(results)
        : reject(new Error(`a thread of ${path.basename(file)} ended with ${code}`)),
    );
  });
}

export interface ThreadLimits {
  /** Fewer items are not worth another thread. */
  minShare: number;
  maxThreads?: number;
}

/** Divides `items` among threads that get `shareOf` their part, and returns what these post, in no order. */
export async function runInThreads<Item, Result>(
  { file }: ThreadProgram,
  items: readonly Item[],
  shareOf: (part: Item[]) => unknown,
  { minShare, maxThreads = Number.POSITIVE_INFINITY }: ThreadLimits,
): Promise<Result[]> {
  const threads = Math.min(availableParallelism(), maxThreads, Math.ceil(items.length / minShare));
  const parts = Array.from({ length: threads }, (_, thread) =>
    items.filter((_, i) => i % threads === thread),
  );
  const results = await Promise.all(parts.map((part) => runThread<Result>(file, shareOf(part))));
  return results.flat();
}
