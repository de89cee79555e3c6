/** The work of a build of the index as a file. */
import { readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { writeWhole } from "@/lib/content/storage/write";
import type { KeptWork } from "@/lib/search/build/parts";

interface Written {
  /** Tells programs apart that find out something else. */
  version: string;
  work: KeptWork;
}

/** What was left by the same program; undefined if nothing was, or nothing whole. */
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
