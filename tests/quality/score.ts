/** `npm run score`: scores extraction and search against hand-made labels, and fails below a floor (`floors.json`). */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { run } from "@/lib/cli/run";
import { EXIT } from "@/lib/report/usage";
import { hasGold } from "./community/gold";
import { scoreCommunity, scoreOthers } from "./community/score";
import { floorsSchema, formatRows, judge, type Measured } from "./measures";
import { scoreOwn } from "./own/score";

const VERBOSE = process.argv.includes("--verbose");

async function measureAll(): Promise<Measured[]> {
  const own = await scoreOwn();
  if (!own)
    console.log("content/ holds none of the labelled posts: its extraction and search are not scored.\n");
  else if (VERBOSE) console.log(`${own.misses.join("\n")}\n`);
  const tables = own?.tables ?? [];
  return hasGold() ? [...tables, ...(await scoreCommunity()), ...(await scoreOthers())] : tables;
}

await run("score", async () => {
  const floors = floorsSchema.parse(
    JSON.parse(await readFile(path.join(import.meta.dirname, "floors.json"), "utf8")),
  );
  const tables = (await measureAll()).map(({ title, measures }) => ({
    title,
    rows: judge(measures, floors[title]),
  }));
  for (const { title, rows } of tables) console.log(`${formatRows(title, rows)}\n`);
  const below = tables.flatMap(({ title, rows }) =>
    rows.filter((row) => row.below).map(({ measure }) => `${title} ${measure}`),
  );
  if (below.length === 0) return EXIT.success;
  console.error(`below the floor: ${below.join(", ")}`);
  return EXIT.problems;
});
