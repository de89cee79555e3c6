import { hash53 } from "@/lib/text/hash";
import type { BlockList } from "./manifest";

/** Sorted lines cut into blocks of about the same size: a reader finds by the first keys which blocks to fetch. */

/** In characters; 4,500 are about 1.7 kB of Brotli. */
const LEAST = 2500;
const MOST = 8000;

/** A block may end where the hash of a key says so, on average after as many lines as make 4,500 characters. */
const ENDS_AT = 200;

/** Follows the count of a word that the glossary explains. */
export const EXPLAINED = "*";

export interface CutBlocks {
  list: BlockList;
  /** The lines of each block, joined. */
  blocks: string[];
}

/**
 * Cuts lines of a key, a space and more. The keys themselves say where (content-defined chunking, as rsync and its
 * successors do), so that a new line changes its own block and does not move the borders of all that follow.
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

/** The numbers of the blocks that may hold keys from `low` to `high`, both included. */
export function blocksBetween(first: readonly string[], low: string, high: string): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < first.length; i++) {
    const next = first[i + 1];
    const begins = first[i] ?? "";
    if (begins <= high && (next === undefined || next > low)) numbers.push(i);
  }
  return numbers;
}
