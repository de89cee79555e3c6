/** Stores the reusable work of an index build in a file. */
import { readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { writeWhole } from "@/lib/content/storage/write";
import type { KeptWork } from "@/lib/search/build/parts";

interface Written {
  /** Identifies the program and settings whose results it holds. */
  version: string;
  work: KeptWork;
}

/** Returns the stored work of the same version; undefined if it is missing or damaged. */
export function readWork(file: string, version: string): KeptWork | undefined {
  try {
    const written = deserialize(readFileSync(file)) as Written;
    return written.version === version ? written.work : undefined;
  } catch {
    return undefined;
  }
}

export const writeWork = (file: string, version: string, work: KeptWork): Promise<void> =>
  writeWhole(file, serialize({ version, work } satisfies Written));
