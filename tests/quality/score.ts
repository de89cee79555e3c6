/** `npm run score`: scores extraction and search against hand-made labels, and fails below a floor (`floors.json`). */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { run } from "@/lib/cli/run";
import { EXIT } from "@/lib/report/usage";
import { CORPUS, GOLD, hasGold } from "./gold";
import {
  type Floors,
  floorsSchema,
  formatRows,
  judge,
  parseExtraction,
  parseSearch,
  type Table,
} from "./measures";
import { scoreOwn } from "./own/score";
import { node, qa } from "./qa";

const VERBOSE = process.argv.includes("--verbose");

/** Scores the labelled posts of a community, by the scorers that lie beside them. */
async function scoreCommunity(folder: string, floors: Floors): Promise<Table[]> {
  const scorer = (name: string, gold: string, output: string): string =>
    node([path.join(GOLD, "eval", name), path.join(GOLD, "gold", gold), output, ...process.argv.slice(2)]);

  const extraction = path.join(folder, "extraction.json");
  await writeFile(extraction, qa(["extract", CORPUS, "--json"]));
  const extractionScore = scorer("score-extraction.mjs", "gold.json", extraction);

  const queries = z
    .array(z.object({ query: z.string() }))
    .parse(JSON.parse(await readFile(path.join(GOLD, "gold/queries.json"), "utf8")));
  const results = path.join(folder, "results.ndjson");
  await writeFile(
    results,
    qa(
      ["search", "--content", CORPUS, "--stdin", "--json", "--limit", "10"],
      queries.map(({ query }) => `${query}\n`).join(""),
    ),
  );
  const searchScore = scorer("score-search.mjs", "queries.json", results);

  if (VERBOSE) console.log(`${extractionScore}\n${searchScore}`);
  const { overall, byKind } = parseSearch(searchScore);
  return [
    { title: "community: extraction", rows: judge(parseExtraction(extractionScore), floors.extraction) },
    { title: "community: search", rows: judge(overall, floors.search) },
    { title: "community: MRR@10 by kind", rows: judge(byKind, floors.searchByKind) },
  ];
}

async function scoreAll(): Promise<Table[]> {
  const floors = floorsSchema.parse(
    JSON.parse(await readFile(path.join(import.meta.dirname, "floors.json"), "utf8")),
  );
  const own = await scoreOwn(floors.own);
  if (!own)
    console.log("content/ holds none of the labelled posts: its extraction and search are not scored.\n");
  else if (VERBOSE) console.log(`${own.misses.join("\n")}\n`);
  if (!hasGold()) return own?.tables ?? [];
  const folder = await mkdtemp(path.join(tmpdir(), "qa-quality-"));
  try {
    return [...(own?.tables ?? []), ...(await scoreCommunity(folder, floors.community))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

await run("score", async () => {
  const tables = await scoreAll();
  for (const { title, rows } of tables) console.log(`${formatRows(title, rows)}\n`);
  const below = tables.flatMap(({ title, rows }) =>
    rows.filter((row) => row.below).map(({ measure }) => `${title} ${measure}`),
  );
  if (below.length === 0) return EXIT.success;
  console.error(`below the floor: ${below.join(", ")}`);
  return EXIT.problems;
});
