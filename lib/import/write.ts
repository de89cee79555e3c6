/** Writes imported posts into a folder, all or nothing. Files edited there since are kept. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type ImportedPost, isSealed } from "./post";

export interface ImportReport {
  added: string[];
  changed: string[];
  unchanged: number;
  /** Files written or edited by somebody, which stay although the import differs. */
  kept: string[];
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Moves staged posts into place; if one fails, restores everything and throws. */
export function putInPlace(
  folder: string,
  staging: string,
  names: readonly string[],
  changed: ReadonlySet<string>,
): void {
  const undo: (() => void)[] = [];
  try {
    for (const name of names) {
      const file = path.join(folder, name);
      const old = path.join(staging, `${name}.old`);
      if (changed.has(name)) {
        renameSync(file, old);
        undo.push(() => renameSync(old, file));
      } else undo.push(() => rmSync(file, { force: true }));
      renameSync(path.join(staging, name), file);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** Writes posts. If one of them cannot be written, nothing is changed. */
export function writeImport(folder: string, posts: readonly ImportedPost[]): ImportReport {
  const report: ImportReport = { added: [], changed: [], unchanged: 0, kept: [] };
  mkdirSync(folder, { recursive: true });
  const staging = mkdtempSync(path.join(folder, ".qa-import-"));
  try {
    for (const { name, text } of posts) {
      const present = textOf(path.join(folder, name));
      if (present === text) report.unchanged++;
      else if (present !== null && !isSealed(present)) report.kept.push(name);
      else {
        writeFileSync(path.join(staging, name), text);
        (present === null ? report.added : report.changed).push(name);
      }
    }
    putInPlace(folder, staging, [...report.added, ...report.changed], new Set(report.changed));
    return report;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
