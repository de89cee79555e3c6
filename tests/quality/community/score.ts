/** Scores the labelled posts of a community, which are not part of this repository, and documents of others. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Content } from "@/lib/content/read";
import type { Phrasings } from "@/lib/model/phrasings";
import { type Corpus, readCorpus } from "../corpus";
import { type Measured, parseExtraction } from "../measures";
import { node } from "../node";
import type { LabelledQuery } from "../own/labels";
import { scoreSearch, scoreVerdicts } from "../search";
import { CORPUS, GOLD } from "./gold";
import { scoreItems } from "./items";
import { hasOthers, withOthers } from "./others";
import {
  communityPhrasings,
  queriesByPlace,
  queriesByPost,
  queriesByQuestion,
  unansweredQueries,
} from "./queries";

const textsOf = (queries: readonly { query: string }[]): string[] => queries.map(({ query }) => query);

/** Runs the scorer beside the labels. */
async function scoreExtraction({ pairs }: Content): Promise<Measured> {
  const folder = await mkdtemp(path.join(tmpdir(), "qa-quality-"));
  try {
    const extraction = path.join(folder, "extraction.json");
    await writeFile(extraction, JSON.stringify({ pairs }));
    const scorer = path.join(GOLD, "eval/score-extraction.mjs");
    const output = node([scorer, path.join(GOLD, "gold/gold.json"), extraction]);
    return { title: "community: extraction", measures: parseExtraction(output) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Scores every query set on one index. */
async function scoreQueries(
  { searchAll }: Corpus,
  sets: readonly { name: string; queries: readonly LabelledQuery[] }[],
  { suffix, phrasings }: { suffix: string; phrasings?: Phrasings },
): Promise<Measured[]> {
  const unanswered = await unansweredQueries();
  const all = [...sets.flatMap(({ queries }) => textsOf(queries)), ...textsOf(unanswered)];
  const searches = await searchAll(all, phrasings);
  let at = 0;
  const next = (count: number) => {
    at += count;
    return searches.slice(at - count, at);
  };
  const answered = sets.map(({ name, queries }) => ({ name, queries, searches: next(queries.length) }));
  const verdicts = scoreVerdicts(
    unanswered,
    next(unanswered.length),
    answered.flatMap(({ queries }) => queries),
    answered.flatMap((set) => set.searches),
  );
  return [
    ...answered.map((set) => ({
      title: `community: ${set.name}${suffix}`,
      measures: scoreSearch(set.queries, set.searches).measures,
    })),
    { title: `community: verdicts${suffix}`, measures: verdicts },
  ];
}

/** Scores the community's posts: extraction, and each query set with and without phrasings. */
export async function scoreCommunity(): Promise<Measured[]> {
  const corpus = await readCorpus(CORPUS);
  const { pairs } = corpus.content;
  const sets = [
    { name: "queries", queries: await queriesByPost(pairs) },
    { name: "queries-2", queries: await queriesByPlace(pairs) },
  ];
  const phrasings = await communityPhrasings(pairs);
  return [
    await scoreExtraction(corpus.content),
    await scoreItems(),
    ...(await scoreQueries(corpus, sets, { suffix: ", no phrasings" })),
    ...(await scoreQueries(corpus, sets, { suffix: "", phrasings })),
  ];
}

/** Scores the search over documents of other communities, apart from extraction; none if they are not available. */
export async function scoreOthers(): Promise<Measured[]> {
  if (!hasOthers()) return [];
  return withOthers(async (folder) => {
    const { content, searchAll } = await readCorpus(folder);
    const queries = await queriesByQuestion(content.pairs);
    const { measures } = scoreSearch(queries, await searchAll(textsOf(queries)));
    return [{ title: "others: queries-others, no phrasings", measures }];
  });
}
