import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Finish, type FinishedPage, finishPage } from "./finish-page";

/** The work of one thread: pages below `folder`, by name. */
export interface PagesShare extends Finish {
  folder: string;
  names: string[];
}

export interface FinishedFiles {
  /** The pages with a script that no build produced. */
  suspicious: string[];
  first: NonNullable<FinishedPage["first"]>[];
  /** See `FinishedPage`. */
  unused: string[];
}

/** The page that Next writes without a payload file. */
const NOT_FOUND = "404.html";

const payloadOf = (page: string): string =>
  page === NOT_FOUND ? "_not-found/index.txt" : page.replace(/\.html?$/i, ".txt");

/**
 * Finishes pages and their payloads in their files. Writes over them: nobody sees the export yet, and a rename over a file that
 * was just written takes three times as long.
 */
export function finishFiles({ folder, names, ...finish }: PagesShare): FinishedFiles {
  const suspicious: string[] = [];
  const first = new Map<string, string>();
  const unused = new Set<string>();
  for (const name of names) {
    const file = path.join(folder, name);
    const payloadPath = payloadOf(name);
    const payloadFile = path.join(folder, payloadPath);
    const page = {
      html: readFileSync(file, "utf8"),
      payload: readFileSync(payloadFile, "utf8"),
      payloadPath,
    };
    const finished = finishPage(page, finish);
    if (finished.isSuspicious) suspicious.push(name);
    if (finished.first) first.set(finished.first.name, finished.first.body);
    for (const script of finished.unused) unused.add(script);
    writeFileSync(file, finished.html);
    writeFileSync(payloadFile, finished.payload);
  }
  return {
    suspicious,
    first: [...first].map(([name, body]) => ({ name, body })),
    unused: [...unused],
  };
}
