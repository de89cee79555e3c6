/** What pages ask of the items: readings, releases and tasks, by project and by post. Pure. */
import { ITEM_KINDS, type Item, type ItemKind } from "@/lib/model/item";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";

/** Items of one kind. */
export interface ItemGroup {
  kind: ItemKind;
  items: Item[];
}

/** A task is of use only where its issue tells more. */
const isShown = (item: Item): boolean => item.kind !== "task" || item.url !== null;

/** The items that the site shows, newest first. */
export const shownItems = ({ items }: Pick<KnowledgeBase, "items">): Item[] => items.filter(isShown);

const grouped = (items: readonly Item[]): ItemGroup[] =>
  ITEM_KINDS.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) })).filter(
    (group) => group.items.length > 0,
  );

/** The items of a project by kind, newest first; kinds without any are left out. */
export const itemsOfProject = (base: KnowledgeBase, slug: string): ItemGroup[] =>
  grouped(shownItems(base).filter(({ projects }) => projects.some((project) => project.slug === slug)));

/** The items that a post holds by kind, in the order of its text. */
export function itemsOfPost(base: KnowledgeBase, path: string): ItemGroup[] {
  const placed = shownItems(base).flatMap((item) => {
    const source = item.sources.find((each) => each.path === path);
    return source ? [{ item, line: source.line }] : [];
  });
  return grouped(placed.sort((a, b) => a.line - b.line).map(({ item }) => item));
}
