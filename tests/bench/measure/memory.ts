/**
 * The memory of an opened engine after some use, in bytes: what the garbage collector cannot free, including buffers
 * and WebAssembly.
 */
import { setTimeout } from "node:timers/promises";
import type { Opened } from "../peers/peer";
import type { Query } from "./queries";

/** Number of queries before the memory is read. */
const QUERIES = 50;

/** Buffers are freed some time after their collection: read until the value no longer falls. */
async function held(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let unchanged = 0; unchanged < 3; ) {
    if (!globalThis.gc) throw new Error("run with --expose-gc");
    globalThis.gc();
    await setTimeout(50);
    const { heapUsed, external } = process.memoryUsage();
    unchanged = heapUsed + external < least * 0.99 ? 0 : unchanged + 1;
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

export async function measureMemory(
  open: () => Promise<Opened>,
  queries: readonly Query[],
): Promise<{ opened: Opened; firstMs: number; bytes: number }> {
  const before = await held();
  const began = performance.now();
  const opened = await open();
  await opened.search(queries[0]?.text ?? "");
  const firstMs = performance.now() - began;
  const step = Math.max(1, Math.floor(queries.length / QUERIES));
  for (let i = 0; i < QUERIES; i++) await opened.search(queries[(i * step) % queries.length]?.text ?? "");
  return { opened, firstMs, bytes: (await held()) - before };
}
