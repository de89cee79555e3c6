/** The people who asked on more than one occasion, who have a page of their own each. Pure. */
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { Asker, Pair } from "@/lib/model/pair";
import { shortHash } from "@/lib/text/hash";
import { listedPairs, newestFirst, once } from "./read";

export interface AskerSummary {
  /** As the posts write it. */
  name: string;
  /** Where the asker is at home, if any post tells. */
  url: string | null;
  /** ASCII, the same in every build. */
  slug: string;
  /** Newest first; those of one post in their order. */
  pairs: Pair[];
}

/** A single conversation can be read on the page of its first question. */
const MIN_THREADS = 2;

const hasPage = ({ pairs }: AskerSummary): boolean =>
  new Set(pairs.map(({ thread }) => thread.id)).size >= MIN_THREADS;

const slugOf = (name: string): string => (/^[a-z0-9][a-z0-9-]{0,39}$/.test(name) ? name : shortHash(name));

const byName = once((base): ReadonlyMap<string, AskerSummary> => {
  const askers = new Map<string, AskerSummary>();
  for (const pair of listedPairs(base)) {
    const { name, url } = pair.asker ?? {};
    if (!name) continue;
    const known = askers.get(name) ?? { name, url: null, slug: slugOf(name), pairs: [] };
    known.url ??= url ?? null;
    known.pairs.push(pair);
    askers.set(name, known);
  }
  for (const { pairs } of askers.values()) pairs.sort((a, b) => newestFirst(a.source, b.source));
  return askers;
});

/** Everyone who asked on more than one occasion, by name. */
export const listAskers = once((base): readonly AskerSummary[] =>
  [...byName(base).values()].filter(hasPage).sort((a, b) => (a.name < b.name ? -1 : 1)),
);

/** What is known of an asker who has a page; undefined for all others. */
export function askerWithPage(base: KnowledgeBase, asker: Asker | null): AskerSummary | undefined {
  const known = asker ? byName(base).get(asker.name) : undefined;
  return known && hasPage(known) ? known : undefined;
}
