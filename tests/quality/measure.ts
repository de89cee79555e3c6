/** `npm run measure`: builds a site of the whole labelled corpus, and reports its build time and size. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import { run } from "@/lib/cli/run";
import { filesBelow } from "@/lib/content/storage/folder";
import { ExpectedError } from "@/lib/model/expected-error";
import { EXIT, UsageError } from "@/lib/report/usage";
import { CORPUS } from "./community/gold";
import { brotliOf, bytesOf, weighPage } from "./weight";

const OUT = path.join(ROOT, ".sites/measure");

function build(content: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(ROOT, "node_modules/tsx/dist/cli.mjs"), "lib/cli/qa.ts", "build"],
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

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

await run("measure", async () => {
  const content = path.resolve(process.argv[2] ?? CORPUS);
  if (!existsSync(content)) throw new UsageError(`${content}: no such folder of posts`);
  const ms = await build(content);
  const files = await filesBelow(OUT);
  const isIndex = (file: string): boolean => file.startsWith("search/") && file.endsWith(".json");
  const groups: [string, string[]][] = [
    ["pages (HTML)", files.filter((file) => file.endsWith(".html"))],
    ["search files", files.filter(isIndex)],
    ["  of which manifest", files.filter((file) => file === "search/manifest.json")],
    ["scripts", files.filter((file) => file.endsWith(".js"))],
    ["styles", files.filter((file) => file.endsWith(".css"))],
  ];
  console.log(`${content}\nbuilt in ${(ms / 1000).toFixed(1)} s\n`);
  console.log(`${"".padEnd(20)}${"files".padStart(8)}${"bytes".padStart(14)}${"Brotli".padStart(14)}`);
  const row = (name: string, count: number, bytes: number, compressed = ""): void =>
    console.log(
      `${name.padEnd(20)}${String(count).padStart(8)}${kilobytes(bytes).padStart(14)}${compressed.padStart(14)}`,
    );
  row("whole site", files.length, await bytesOf(OUT, files));
  for (const [name, group] of groups) {
    row(name, group.length, await bytesOf(OUT, group), kilobytes(await brotliOf(OUT, group)));
  }
  const start = await weighPage(OUT, "index.html");
  console.log(`\nscripts of the start page: ${kilobytes(start.scripts)} Brotli`);
  await rm(OUT, { recursive: true });
  return EXIT.success;
});
