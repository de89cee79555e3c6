import { hash53 } from "@/lib/text/hash";
import type { BlockList } from "./manifest";

/**
 * Sorted lines cut into blocks of similar size. From the first key of each block a reader knows which blocks to fetch.
 */

/** Shortest block, in characters; 4,500, the average, are about 1.7 kB of Brotli. */
const LEAST = 2500;
const MOST = 8000;

/** A key whose hash is 0 modulo this ends a block; a block then has about 4,500 characters on average. */
const ENDS_AT = 200;

/** Suffix of the count of a word that the glossary explains. */
export const EXPLAINED = "*";

export interface CutBlocks {
  list: BlockList;
  /** The lines of each block, joined. */
  blocks: string[];
}

/**
 * Cuts lines of the form `key …` into blocks. The keys themselves decide where (content-defined chunking, as in rsync),
 * so that a new line changes only its own block and leaves the borders of all later ones.
 */
export function cutBlocks(lines: readonly string[]): CutBlocks {
  const blocks: string[] = [];
  const first: string[] = [];
  let block: string[] = [];
  let size = 0;
  lines.forEach((line, i) => {
    const key = line.slice(0, line.indexOf(" "));
    if (block.length === 0) first.push(key);
    block.push(line);
    size += line.length + 1;
    const ends = size >= MOST || (size >= LEAST && hash53(key) % ENDS_AT === 0);
    if (!ends && i < lines.length - 1) return;
    blocks.push(block.join("\n"));
    block = [];
    size = 0;
  });
  return { list: { first }, blocks };
}

/** Returns the numbers of the blocks that may hold keys from `low` to `high`, both included. */
export function blocksBetween(first: readonly string[], low: string, high: string): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < first.length; i++) {
    const next = first[i + 1];
    const begins = first[i] ?? "";
    if (begins <= high && (next === undefined || next > low)) numbers.push(i);
  }
  return numbers;
}
