/** Scores this repository's own posts: nothing but the repository is needed. */
import { OWN_CONTENT } from "@/lib/content/home";
import { readCorpus } from "../corpus";
import type { Measured } from "../measures";
import { scoreSearch, scoreVerdicts } from "../search";
import { checkIds, checkReleasedPermalinks, holdsLabelledPosts } from "./checks";
import { scoreExtraction } from "./extraction";
import { readLabels, readQueries, readUnanswered } from "./labels";

export interface OwnScore {
  tables: Measured[];
  /** What differs from the labels, one line each. */
  misses: string[];
}

/**
 * The score of `content/` by its labels; null where `content/` is another community's and holds none of the labelled posts.
 * Throws `ExpectedError` where labels, ledger and posts do not fit together.
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
