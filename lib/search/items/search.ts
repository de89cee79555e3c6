/** Finds items by the words of a query. A few hundred short texts are scanned in full, so no index is needed. */
import type { ItemKind } from "@/lib/model/item";
import { takeOperators } from "@/lib/search/filters";
import { openEnvelope } from "@/lib/search/format/envelope";
import { withoutFiller } from "@/lib/text/filler";
import { unpackFold } from "@/lib/text/normalize";
import { type TextRules, terms } from "@/lib/text/tokenize";
import { isPackedItems, type PackedItem } from "./file";

export interface ItemHit {
  kind: ItemKind;
  title: string;
  url: string | null;
  project: string;
  /** The change in a release, or the difficulty of a task. */
  more: string;
  date: string | null;
  /** Number of posts with this item. */
  posts: number;
}

export interface ItemHits {
  /** The best matches first. */
  hits: ItemHit[];
  /** Matches of each kind, regardless of the kind asked for. */
  kinds: Record<ItemKind, number>;
}

export interface ItemSearch {
  search(query: string, options?: { kind?: ItemKind | null; limit?: number }): ItemHits;
}

/** Weight of a term by the best field that contains it. */
const TITLE = 1;
const PROJECT = 0.8;
const MORE = 0.4;

/** An item that covers a smaller share of the query's weight is no match. */
const LEAST_COVERAGE = 0.4;

const DEFAULT_LIMIT = 5;

interface Held {
  item: PackedItem;
  weights: ReadonlyMap<string, number>;
}

function holdingOf(item: PackedItem, rules: TextRules): Held {
  const [, title, , project, more] = item;
  const weights = new Map<string, number>();
  for (const term of terms(more, rules)) weights.set(term, MORE);
  for (const term of terms(project, rules)) weights.set(term, PROJECT);
  for (const term of terms(title, rules)) weights.set(term, TITLE);
  return { item, weights };
}

const hitOf = ([kind, title, url, project, more, date, posts]: PackedItem): ItemHit => ({
  kind,
  title,
  url,
  project,
  more,
  date,
  posts,
});

/** Opens the file that `packItems` wrote; null for a damaged file or one of another format version. */
export function openItems(name: string, body: string): ItemSearch | null {
  const opened = openEnvelope(name, body);
  if (opened.state !== "whole" || !isPackedItems(opened.data)) return null;
  const { fold, items } = opened.data;
  const rules: TextRules = { fold: unpackFold(fold), languages: [] };
  const held = items.map((item) => holdingOf(item, rules));
  const counts = new Map<string, number>();
  for (const { weights } of held)
    for (const term of weights.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rarity = (term: string): number => Math.log(1 + held.length / (counts.get(term) ?? 0.5));

  return {
    search(query, { kind = null, limit = DEFAULT_LIMIT } = {}) {
      const words = takeOperators(query).text;
      const asked = terms(withoutFiller(words), rules).map((term) => ({ term, weight: rarity(term) }));
      const total = asked.reduce((sum, { weight }) => sum + weight, 0);
      const scored = held
        .map(({ item, weights }) => ({
          item,
          score: asked.reduce((sum, { term, weight }) => sum + weight * (weights.get(term) ?? 0), 0),
        }))
        .filter(({ score }) => score > 0 && score >= total * LEAST_COVERAGE)
        .sort((a, b) => b.score - a.score);
      const count = (each: ItemKind): number => scored.filter(({ item }) => item[0] === each).length;
      const kinds = { release: count("release"), reading: count("reading"), task: count("task") };
      const wanted = scored.filter(({ item }) => kind === null || item[0] === kind);
      return { hits: wanted.slice(0, limit).map(({ item }) => hitOf(item)), kinds };
    },
  };
}
