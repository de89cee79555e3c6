/** Scores this repository's own posts; requires only the repository. */
import { OWN_CONTENT } from "@/lib/content/home";
import { readCorpus } from "../corpus";
import type { Measured } from "../measures";
import { scoreSearch, scoreVerdicts } from "../search";
import { checkIds, checkReleasedPermalinks, holdsLabelledPosts } from "./checks";
import { scoreExtraction } from "./extraction";
import { readLabels, readQueries, readUnanswered } from "./labels";

export interface OwnScore {
  tables: Measured[];
  /** Differences from the labels, one line each. */
  misses: string[];
}

/**
 * Returns the score of `content/` by its labels; null if `content/` belongs to another community and contains none of
 * the labelled posts. Throws `ExpectedError` if labels, ledger and posts do not match.
 */
export async function scoreOwn(): Promise<OwnScore | null> {
  const labels = await readLabels();
  if (!holdsLabelledPosts(labels)) return null;
  const queries = await readQueries();
  await checkReleasedPermalinks();
  const { content, searchAll } = await readCorpus(OWN_CONTENT);
  await checkIds(queries, content);
  const extraction = scoreExtraction(labels, content.pairs);

  const unanswered = await readUnanswered();
  const texts = queries.map(({ query }) => query);
  const unansweredTexts = unanswered.map(({ query }) => query);
  const bare = await searchAll(texts);
  const phrased = await searchAll([...texts, ...unansweredTexts], content.phrasings);
  const search = scoreSearch(queries, phrased.slice(0, texts.length));
  const verdicts = scoreVerdicts(unanswered, phrased.slice(texts.length), queries, phrased);
  return {
    tables: [
      { title: "own posts: extraction", measures: extraction.measures },
      { title: "own posts: search, no phrasings", measures: scoreSearch(queries, bare).measures },
      { title: "own posts: search", measures: search.measures },
      { title: "own posts: verdicts", measures: verdicts },
    ],
    misses: [...extraction.misses, ...search.misses],
  };
}
