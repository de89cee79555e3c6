"use client";

import { useSyncExternalStore } from "react";
import type { Stored } from "@/lib/site/storage/stored";

/** What the browser keeps for the reader; empty while the page is not hydrated. */
export function useStored<Value>(stored: Stored<Value>): Value {
  return useSyncExternalStore(stored.subscribe, stored.read, () => stored.empty);
}
