"use client";

import { useSyncExternalStore } from "react";
import type { Stored } from "@/lib/site/storage/stored";

/** Returns what the browser stores for the reader; empty until the page is hydrated. */
export function useStored<Value>(stored: Stored<Value>): Value {
  return useSyncExternalStore(stored.subscribe, stored.read, () => stored.empty);
}
