import { openEngine, type SearchEngine } from "@/lib/search/engine/engine";
import type { LoadFile } from "@/lib/search/index/index-files";
import type { SearchFile } from "./build";

/** Returns a loader of the files of a build from memory, for the command line and the tests. */
export function loadFromMemory(files: readonly SearchFile[]): LoadFile {
  const bodies = new Map(files.map((file) => [file.name, file.body]));
  return async (name) => bodies.get(name) ?? null;
}

/** Opens an index that was just built. */
export function openIndexInMemory(files: readonly SearchFile[]): Promise<SearchEngine> {
  return openEngine(loadFromMemory(files));
}
