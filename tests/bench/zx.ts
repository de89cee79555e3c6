import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { openEngine } from "@/lib/search/engine";
import { goldQueries } from "./measure/queries";

const folder = process.argv[2] ?? "";
const gold = (await goldQueries([])).filter((_, i) => i % 6 === 0);
const rows: [number, number, string, string][] = [];
for (const { text, kind } of gold) {
  let n = 0;
  let bytes = 0;
  let big = 0;
  const engine = await openEngine(async (name) => {
    const b = await readFile(`${folder}/${name}`, "utf8").catch(() => null);
    if (name.startsWith("terms/") && b) {
      n++;
      const s = brotliCompressSync(b, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
      bytes += s;
      if (s > big) big = s;
    }
    return b;
  });
  await engine.search(text);
  rows.push([n, bytes, kind, text.slice(0, 40) + " big " + big]);
}
rows.sort((a, b) => a[1] - b[1]);
for (const r of rows.filter((_, i) => i % 4 === 0)) console.log(...r);
console.log(
  "mean shards",
  rows.reduce((a, r) => a + r[0], 0) / rows.length,
  "bytes",
  rows.reduce((a, r) => a + r[1], 0) / rows.length,
);
