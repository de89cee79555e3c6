/** Scores this repository's own posts: nothing but the repository is needed. */
import { z } from "zod";
import { OWN_CONTENT } from "@/lib/content/content-folder";
import type { Floors, Table } from "../measures";
import { judge } from "../measures";
import { qa } from "../qa";
import { checkIds, checkReleasedPermalinks, holdsLabelledPosts } from "./checks";
import { type ScoredPair, scoreExtraction } from "./extraction";
import { readLabels, readQueries } from "./labels";
import { scoreSearch } from "./search";

const resultsSchema = z.object({
  results: z.array(z.object({ id: z.string(), same: z.array(z.object({ id: z.string() })).optional() })),
});

export interface OwnScore {
  tables: Table[];
  /** What differs from the labels, one line each. */
  misses: string[];
}

/**
 * The score of `content/` by its labels; null where `content/` is another community's and holds none of the labelled posts.
 * Throws `ExpectedError` where labels, ledger and posts do not fit together.
 */
export async function scoreOwn(floors: Floors): Promise<OwnScore | null> {
  const labels = await readLabels();
  if (!holdsLabelledPosts(labels)) return null;
  const queries = await readQueries();
  await checkReleasedPermalinks();
  await checkIds(queries);
  const { pairs }: { pairs: ScoredPair[] } = JSON.parse(qa(["extract", OWN_CONTENT, "--json"]));
  const extraction = scoreExtraction(labels, pairs);

  const output = qa(
    ["search", "--content", OWN_CONTENT, "--stdin", "--json", "--limit", "10"],
    queries.map(({ query }) => `${query}\n`).join(""),
  );
  const results = output
    .trimEnd()
    .split("\n")
    .map((line) => resultsSchema.parse(JSON.parse(line)).results);
  const search = scoreSearch(queries, results);
  return {
    tables: [
      { title: "own posts: extraction", rows: judge(extraction.measures, floors.extraction) },
      { title: "own posts: search", rows: judge(search.overall, floors.search) },
      { title: "own posts: MRR@10 by kind", rows: judge(search.byKind, floors.searchByKind) },
    ],
    misses: [...extraction.misses, ...search.misses],
  };
}
