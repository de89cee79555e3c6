/**
 * By default a browser compiles a function when it is first called, which keeps the page's main thread busy. The hint at
 * the head of a script asks it to compile all functions while the script arrives, on another thread: V8's explicit
 * compile hints (https://v8.dev/blog/explicit-compile-hints). On a phone it halves the time in which a new page does not
 * react. Other browsers read a comment.
 */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "@/lib/content/storage/write";

const HINT = "//# allFunctionsCalledOnLoad\n";

/** Next's folder of scripts, relative to the site. Pages load them asynchronously; others would gain nothing. */
const SCRIPTS = "_next/static/chunks";

/** Characters. In shorter scripts the hint gained nothing that could be measured, and each costs a page some bytes. */
const MIN_LENGTH = 30 * 1024;

/** Puts the hint at the head of the long scripts of a finished export. */
export async function hintCompilation(site: string): Promise<void> {
  const folder = path.join(site, SCRIPTS);
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".js")) continue;
    const file = path.join(folder, name);
    const script = await readFile(file, "utf8");
    if (script.length >= MIN_LENGTH) await writeWhole(file, HINT + script);
  }
}
