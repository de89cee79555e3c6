/**
 * The items that posts hold besides questions, in one search file that a browser fetches only where it shows them. The
 * index does not refer to it and the page knows its name, so a first search downloads nothing more.
 */
import type { Item, ItemKind } from "@/lib/model/item";
import { seal } from "@/lib/search/format/envelope";
import { shortHash } from "@/lib/text/hash";

/** Version of the file's format. */
const FORM = 1;

/** `[kind, title, url, projects, more, date, posts]`; field names would be a tenth of the file. */
export type PackedItem = [ItemKind, string, string | null, string, string, string | null, number];

export interface PackedItems {
  form: number;
  /** See `unpackFold`: Traditional forms of the characters of the items. */
  fold: string;
  items: PackedItem[];
}

/** Only the newest items are searchable, so that the file stays small; pages list all of them. */
export const MOST_ITEMS = 2_000;

/** Maximum length of the details, in characters. */
const LONGEST_MORE = 240;

const HASH_LENGTH = 5;

/** Returns the details of an item besides its title. */
function moreOf(item: Item): string {
  switch (item.kind) {
    case "release":
      return item.changes.join(" ").slice(0, LONGEST_MORE);
    case "task":
      return item.level ?? "";
    case "reading":
      return "";
  }
}

const packItem = (item: Item): PackedItem => [
  item.kind,
  item.title.normalize("NFC"),
  item.url,
  item.projects.map(({ name }) => name).join(" "),
  moreOf(item).normalize("NFC"),
  item.sources[0]?.date ?? null,
  item.sources.length,
];

/**
 * Returns the search file of the items; null if there are none. `foldFor` packs the Traditional forms of a text's
 * characters.
 */
export function packItems(
  items: readonly Item[],
  foldFor: (text: string) => string,
): { name: string; body: string } | null {
  if (items.length === 0) return null;
  const packed = items.slice(0, MOST_ITEMS).map(packItem);
  const fold = foldFor(packed.map(([, title, , , more]) => `${title}${more}`).join(""));
  const json = JSON.stringify({ form: FORM, fold, items: packed } satisfies PackedItems);
  const name = `items/0-${shortHash(json, HASH_LENGTH)}.json`;
  return { name, body: seal(name, json) };
}

/** Returns whether data has the shape that `packItems` writes. */
export const isPackedItems = (data: unknown): data is PackedItems =>
  typeof data === "object" && data !== null && "form" in data && data.form === FORM;
