/** Builds the knowledge base from assembled posts: permalink ids, threads, addresses of posts. Pure. */

import type { Coverage } from "@/lib/model/diagnostic";
import type { Extraction } from "@/lib/model/extraction";
import type { Pair } from "@/lib/model/pair";
import type { Post } from "@/lib/model/post";
import { duplicateThreads } from "./duplicates";
import { joinItems } from "./items";
import type { Ledger } from "./ledger";
import { permalinkDiagnostics } from "./permalink-diagnostics";
import { assignPermalinks, type Permalinks } from "./permalinks";
import type { AssembledPost } from "./post";
import { postIds } from "./post-ids";
import { resolvePostLinks } from "./post-links";
import { withoutHabits } from "./repeated";
import { withTwins } from "./twins";

export interface Assembled extends Extraction {
  posts: Post[];
  permalinks: Permalinks;
}

/** Assembles the pairs of all posts with their permalink ids, in the order of the posts and of their text. */
export function assemble(read: readonly AssembledPost[], ledger: Ledger): Assembled {
  const posts = withoutHabits(read);
  const diagnostics = posts.flatMap((post) => post.diagnostics);
  let before = 0;
  const pairs = posts.flatMap(({ pairs: own }) => {
    const offset = before;
    before += own.length;
    return own.map((pair) => ({ ...pair, thread: { ...pair.thread, first: offset + pair.thread.first } }));
  });

  const permalinks = assignPermalinks(
    pairs.map(({ source, project, asker, question, answer }) => ({
      path: source.path,
      date: source.date,
      asker: asker?.name ?? null,
      project: project?.slug ?? null,
      question: question.text,
      answer: answer?.text ?? null,
      url: source.url,
    })),
    ledger,
  );
  const { ids } = permalinks;
  const named: Pair[] = pairs.map(({ thread: { first, position, length }, ...pair }, i) => ({
    id: ids[i] ?? "",
    ...pair,
    thread: { id: ids[first] ?? "", position, length },
  }));
  diagnostics.push(...duplicateThreads(named), ...permalinkDiagnostics(permalinks, named));
  const published = postIds(posts.filter(({ isPublished }) => isPublished).map(({ post }) => post));
  return {
    posts: published,
    permalinks,
    pairs: withTwins(resolvePostLinks(named, published)),
    diagnostics: diagnostics.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line)),
    items: joinItems(posts.flatMap(({ items }) => items)),
    coverage: total(posts.map(({ coverage }) => coverage)),
    itemCoverage: total(posts.map(({ itemCoverage }) => itemCoverage)),
  };
}

const total = (accounts: readonly Coverage[]): Coverage => ({
  blocks: accounts.reduce((sum, { blocks }) => sum + blocks, 0),
  assigned: accounts.reduce((sum, { assigned }) => sum + assigned, 0),
});
