/** The labels of the kinds of items. */
import type { ItemKind } from "@/lib/model/item";
import type { MessageKey } from "../languages/texts";

export const ITEM_MESSAGES = {
  release: "itemReleases",
  reading: "itemReadings",
  task: "itemTasks",
} as const satisfies Record<ItemKind, MessageKey>;
