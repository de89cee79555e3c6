/** The size of a built site: as files on a host, and as downloads of a browser. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { brotli } from "../bench/measure/brotli";

export async function bytesOf(out: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(out, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Cache, since compressing takes time, and pages share most of their scripts. */
const compressed = new Map<string, number>();

/** Returns the size of files as a host sends them: compressed one by one. */
export async function brotliOf(out: string, files: readonly string[]): Promise<number> {
  let sum = 0;
  for (const file of files) {
    const whole = path.join(out, file);
    const size = compressed.get(whole) ?? brotli(await readFile(whole));
    compressed.set(whole, size);
    sum += size;
  }
  return sum;
}

/** Brotli bytes of a page. */
export interface PageWeight {
  /** Scripts that current browsers load before any click. */
  scripts: number;
  styles: number;
  html: number;
  /** The same content again, as data for readers who come from another page of the site. */
  payload: number;
}

const unique = (values: Iterable<string | undefined>): string[] => [
  ...new Set([...values].filter((value) => value !== undefined)),
];

/** Returns the weight of the page whose HTML is `file` of a site below `basePath`. */
export async function weighPage(out: string, file: string, basePath = ""): Promise<PageWeight> {
  const html = await readFile(path.join(out, file), "utf8");
  const local = (address: string): string => address.slice(basePath.length + 1);
  const scripts = unique([...html.matchAll(/<script\b[^>]*? src="([^"]+)"/gi)].map(([, source]) => source));
  const styles = unique([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href));
  const payload = file.replace(/index\.html$/, "index.txt");
  return {
    scripts: await brotliOf(out, scripts.map(local)),
    styles: await brotliOf(out, styles.map(local)),
    html: brotli(html),
    payload: payload === file ? 0 : await brotliOf(out, [payload]),
  };
}
