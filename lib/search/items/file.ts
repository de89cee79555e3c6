/**
 * What posts hold besides questions, as one search file that a browser fetches only where it shows them. It names no
 * other file and no other file names it: the page knows its name, so that a first search weighs nothing more.
 */
import type { Item, ItemKind } from "@/lib/model/item";
import { seal } from "@/lib/search/format/envelope";
import { shortHash } from "@/lib/text/hash";

/** Changes when the form of the file does. */
const FORM = 1;

/** `[kind, title, url, projects, more, date, posts]`: names of fields would be a tenth of the file. */
export type PackedItem = [ItemKind, string, string | null, string, string, string | null, number];

export interface PackedItems {
  form: number;
  /** See `unpackFold`: Traditional forms of the characters of the items. */
  fold: string;
  items: PackedItem[];
}

/** The newest items are found by search, so that the file stays small; all of them stand on pages. */
export const MOST_ITEMS = 2_000;

/** In characters. */
const LONGEST_MORE = 240;

const HASH_LENGTH = 5;

/** What is known of an item besides its title. */
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

/** The search file of the items; null where there are none. `foldFor` packs the Traditional forms of a text's characters. */
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

/** Whether data is what `packItems` writes. */
export const isPackedItems = (data: unknown): data is PackedItems =>
  typeof data === "object" && data !== null && "form" in data && data.form === FORM;
