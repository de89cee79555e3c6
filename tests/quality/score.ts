/** Scores extraction and search against hand-made labels, and fails below a floor (`floors.json`). */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { ROOT } from "@/lib/build/settings";
import { CORPUS, GOLD, hasGold } from "./gold";
import { floorsSchema, formatRows, judge, parseExtraction, parseSearch } from "./measures";

const TSX = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;

function node(args: readonly string[], input = ""): string {
  const { status, stdout, error } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    input,
    encoding: "utf8",
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`${args.join(" ")} ended with exit code ${status}\n${stdout.slice(0, 2000)}`);
  return stdout;
}

const qa = (args: readonly string[], input?: string): string => node([TSX, "lib/cli/qa.ts", ...args], input);

async function score(folder: string): Promise<boolean> {
  const floors = floorsSchema.parse(
    JSON.parse(await readFile(path.join(import.meta.dirname, "floors.json"), "utf8")),
  );
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

  if (process.argv.includes("--verbose")) console.log(`${extractionScore}\n${searchScore}`);
  const { overall, byKind } = parseSearch(searchScore);
  const tables = [
    { title: "extraction", rows: judge(parseExtraction(extractionScore), floors.extraction) },
    { title: "search", rows: judge(overall, floors.search) },
    { title: "MRR@10 by kind", rows: judge(byKind, floors.searchByKind) },
  ];
  for (const { title, rows } of tables) console.log(`${formatRows(title, rows)}\n`);
  const below = tables.flatMap(({ title, rows }) =>
    rows.filter((row) => row.below).map(({ measure }) => `${title} ${measure}`),
  );
  if (below.length > 0) console.error(`below the floor: ${below.join(", ")}`);
  return below.length === 0;
}

if (hasGold()) {
  const folder = await mkdtemp(path.join(tmpdir(), "qa-quality-"));
  try {
    if (!(await score(folder))) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
} else {
  console.log(
    `There are no labels in ${GOLD}; nothing is scored (QA_GOLD names a folder with corpus/, gold/, eval/).`,
  );
}
