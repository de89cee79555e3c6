/** Queries of pages for items: readings, releases and tasks, by project and by post. Pure. */
import { ITEM_KINDS, type Item, type ItemKind } from "@/lib/model/item";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";

/** Items of one kind. */
export interface ItemGroup {
  kind: ItemKind;
  items: Item[];
}

/** A task is useful only with a link to its issue. */
const isShown = (item: Item): boolean => item.kind !== "task" || item.url !== null;

/** Returns the items that the site shows, newest first. */
export const shownItems = ({ items }: Pick<KnowledgeBase, "items">): Item[] => items.filter(isShown);

const grouped = (items: readonly Item[]): ItemGroup[] =>
  ITEM_KINDS.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) })).filter(
    (group) => group.items.length > 0,
  );

/** Whether an item is about a project. */
export const isOfProject = ({ projects }: Item, slug: string): boolean =>
  projects.some((project) => project.slug === slug);

/** The items of a project by kind, newest first; kinds without any are left out. */
export const itemsOfProject = (base: KnowledgeBase, slug: string): ItemGroup[] =>
  grouped(shownItems(base).filter((item) => isOfProject(item, slug)));

/** Returns the items of a post by kind, in the order of its text. */
export function itemsOfPost(base: KnowledgeBase, path: string): ItemGroup[] {
  const placed = shownItems(base).flatMap((item) => {
    const source = item.sources.find((each) => each.path === path);
    return source ? [{ item, line: source.line }] : [];
  });
  return grouped(placed.sort((a, b) => a.line - b.line).map(({ item }) => item));
}
