import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Assembled } from "@/lib/assemble/assemble";
import { serializeLedger } from "@/lib/assemble/ledger";
import type { ContentConfig } from "@/lib/config/config";
import { readConfig } from "@/lib/content/config-files";
import { readContent } from "@/lib/content/read";
import { buildSearchFiles } from "@/lib/search/build/build";
import { openIndexInMemory } from "@/lib/search/build/in-memory";

const CONTENT = path.resolve("content");
const QUERIES = z.array(z.object({ kind: z.string(), query: z.string(), id: z.string() }));

/** Raised when beaten, never lowered. */
const FLOORS = { meanReciprocalRank: 0.95, inFirstTen: 0.98 };

let config: ContentConfig;
let content: Assembled;
beforeAll(async () => {
  config = await readConfig(CONTENT);
  content = await readContent(CONTENT, config);
});

describe("the content of this repository", () => {
  it("is read without errors, with pairs over many projects", () => {
    expect(content.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(content.pairs.length).toBeGreaterThanOrEqual(200);
    expect(new Set(content.pairs.map(({ project }) => project?.slug)).size).toBeGreaterThanOrEqual(10);
  });

  it("has a permalink ledger that is up to date (npm run build brings it up to date)", async () => {
    expect(serializeLedger(content.permalinks.ledger)).toBe(
      await readFile(path.join(CONTENT, "permalinks.json"), "utf8"),
    );
  });

  it("is found by the queries that people type for it", async () => {
    const queries = QUERIES.parse(JSON.parse(await readFile("tests/quality/own-queries.json", "utf8")));
    const { files } = buildSearchFiles({
      pairs: content.pairs,
      projects: config.projects,
      glossary: config.glossary,
    });
    const engine = await openIndexInMemory(files);
    const ranks: number[] = [];
    for (const { query, id } of queries) {
      const { results } = await engine.search(query, { limit: 10 });
      ranks.push(results.findIndex((result) => result.id === id) + 1);
    }
    const mean = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
    expect(mean).toBeGreaterThanOrEqual(FLOORS.meanReciprocalRank);
    expect(ranks.filter((rank) => rank > 0).length / ranks.length).toBeGreaterThanOrEqual(FLOORS.inFirstTen);
  });
});
