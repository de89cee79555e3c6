import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bundleForThreads, runInThreads } from "@/lib/build/threads/threads";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-threads-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A program for threads, of TypeScript in two modules. */
async function programOf(body: string) {
  await mkdir(path.join(folder, "lib"));
  await writeFile(path.join(folder, "lib/double.ts"), "export const double = (n: number): number => 2 * n;");
  const head = `
    import { parentPort, workerData } from "node:worker_threads";
    import { double } from "./double";
    const numbers: number[] = workerData;`;
  await writeFile(path.join(folder, "lib/work.ts"), `${head}\n${body}`);
  return bundleForThreads({ folder }, "lib/work.ts", "work.mjs");
}

it("gives each item to one thread, and returns what the threads post", async () => {
  const program = await programOf("parentPort?.postMessage(numbers.map(double));");
  const items = [1, 2, 3, 4, 5];
  const results = await runInThreads<number, number[]>(program, items, (part) => part, { minShare: 3 });
  expect(results.flat().sort((a, b) => a - b)).toEqual([2, 4, 6, 8, 10]);
  expect(results.length).toBeLessThanOrEqual(2);
  expect(await runInThreads(program, [], (part) => part, { minShare: 3 })).toEqual([]);
});

it("fails with the error that ends a thread", async () => {
  const program = await programOf(
    "throw Object.assign(new Error('no room for ' + double(1)), { code: 'ENOSPC' });",
  );
  await expect(runInThreads(program, [1], (part) => part, { minShare: 1 })).rejects.toMatchObject({
    message: "no room for 2",
    code: "ENOSPC",
  });
});
