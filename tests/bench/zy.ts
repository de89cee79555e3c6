import { readFile } from "node:fs/promises";
import { openEngine } from "@/lib/search/engine";
import { goldQueries } from "./measure/queries";

const folder = process.argv[2] ?? "";
const engine = await openEngine((n) => readFile(`${folder}/${n}`, "utf8").catch(() => null));
const gold = (await goldQueries([])).filter((_, i) => i % 4 === 0);
for (let round = 0; round < 3; round++) {
  const times: number[] = [];
  for (const { text } of gold) {
    const r = await engine.search(text);
    times.push(r.tookMs);
  }
  times.sort((a, b) => a - b);
  console.log(
    "p50",
    times[times.length >> 1],
    "p95",
    times[Math.floor(times.length * 0.95)],
    "max",
    times.at(-1),
  );
}
