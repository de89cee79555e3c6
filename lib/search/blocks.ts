import type { BlockList } from "./format";

/** Sorted lines cut into blocks of about the same size: a reader finds by the first keys which blocks to fetch. */

/** Characters a block; about 1.5 kB of Brotli. */
const BLOCK_SIZE = 4000;

export interface CutBlocks {
  list: BlockList;
  /** The lines of each block, joined. */
  blocks: string[];
}

/** A line is `key` followed by anything that begins with a character below letters (a space or a tab). */
export function cutBlocks(lines: readonly string[], keyOf: (line: string) => string): CutBlocks {
  const blocks: string[] = [];
  const first: string[] = [];
  let block: string[] = [];
  let size = 0;
  const flush = (): void => {
    const head = block[0];
    if (head === undefined) return;
    first.push(keyOf(head));
    blocks.push(block.join("\n"));
    block = [];
    size = 0;
  };
  for (const line of lines) {
    block.push(line);
    size += line.length + 1;
    if (size >= BLOCK_SIZE) flush();
  }
  flush();
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
