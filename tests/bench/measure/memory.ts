/** What an opened engine holds after some use, in bytes: what the collector cannot free, buffers and WebAssembly included. */
import { setTimeout } from "node:timers/promises";
import type { Opened } from "../peers/peer";
import type { Query } from "./queries";

/** Queries after which the memory is read. */
const QUERIES = 50;

/** Buffers are freed a moment after the collector has found that nobody holds them: reads until it falls no more. */
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
