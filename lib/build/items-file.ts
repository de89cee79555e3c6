import { shownItems } from "@/lib/knowledge/items";
import type { Item } from "@/lib/model/item";
import { packFold } from "@/lib/search/build/han";
import { packItems } from "@/lib/search/items/file";

/** The search file of the items that a site shows; null where there are none. */
export const itemsFileOf = (items: Item[]): ReturnType<typeof packItems> =>
  packItems(shownItems({ items }), (text) => packFold(new Set(text)));
