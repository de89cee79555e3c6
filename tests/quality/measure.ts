/** `npm run measure`: builds a site of the whole labelled corpus, and tells how long it takes and how large it is. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { ROOT } from "@/lib/build/settings";
import { run } from "@/lib/cli/run";
import { EXIT, UsageError } from "@/lib/cli/usage";
import { ExpectedError } from "@/lib/expected-error";
import { CORPUS } from "./gold";

const OUT = path.join(ROOT, ".cache/measure");

interface Size {
  files: number;
  bytes: number;
  brotli: number;
}

/** Files whose path passes; compressed one by one, as a host sends them. */
async function sizeOf(
  files: readonly string[],
  passes: (file: string) => boolean,
  compress = true,
): Promise<Size> {
  const size = { files: 0, bytes: 0, brotli: 0 };
  for (const file of files.filter(passes)) {
    size.files++;
    size.bytes += (await stat(path.join(OUT, file))).size;
    if (compress) size.brotli += brotliCompressSync(await readFile(path.join(OUT, file))).length;
  }
  return size;
}

function build(content: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(ROOT, "node_modules/tsx/dist/cli.mjs"), "lib/cli/build.ts"],
      {
        cwd: ROOT,
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, QA_CONTENT: content, QA_OUT: OUT, QA_BASE_PATH: "" },
      },
    );
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(performance.now() - began);
      else reject(new ExpectedError(`the build ended with exit code ${code}`));
    });
  });
}

/** Scripts that a page loads before anything is clicked. */
async function scriptsOf(page: string): Promise<number> {
  const html = await readFile(path.join(OUT, page), "utf8");
  const sources = new Set(
    [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source ?? ""),
  );
  const sizes = await Promise.all(
    [...sources].map(async (source) => brotliCompressSync(await readFile(path.join(OUT, source))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

await run("measure", async () => {
  const content = path.resolve(process.argv[2] ?? CORPUS);
  if (!existsSync(content)) throw new UsageError(`${content}: no such folder of posts`);
  const ms = await build(content);
  const entries = await readdir(OUT, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(OUT, path.join(entry.parentPath, entry.name)));
  const isIndex = (file: string): boolean => file.startsWith("search/") && file.endsWith(".json");
  const rows: [string, Size][] = [
    ["whole site", await sizeOf(files, () => true, false)],
    ["pages (HTML)", await sizeOf(files, (file) => file.endsWith(".html"))],
    ["search files", await sizeOf(files, isIndex)],
    ["  of which manifest", await sizeOf(files, (file) => file === "search/manifest.json")],
    ["scripts", await sizeOf(files, (file) => file.endsWith(".js"))],
    ["styles", await sizeOf(files, (file) => file.endsWith(".css"))],
  ];
  console.log(`${content}\nbuilt in ${(ms / 1000).toFixed(1)} s\n`);
  console.log(`${"".padEnd(20)}${"files".padStart(8)}${"bytes".padStart(14)}${"Brotli".padStart(14)}`);
  for (const [name, { files: count, bytes, brotli }] of rows) {
    const compressed = brotli > 0 ? kilobytes(brotli) : "";
    console.log(
      `${name.padEnd(20)}${String(count).padStart(8)}${kilobytes(bytes).padStart(14)}${compressed.padStart(14)}`,
    );
  }
  console.log(`\nscripts of the start page: ${kilobytes(await scriptsOf("index.html"))} Brotli`);
  await rm(OUT, { recursive: true });
  return EXIT.success;
});
