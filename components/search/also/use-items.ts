"use client";

import { useEffect, useState } from "react";
import type { ItemSearch } from "@/lib/search/items/search";

/** One attempt, shared by all searches of a page. */
let loading: Promise<ItemSearch> | null = null;

/** Loads the script and the file of the items. A failed attempt may be repeated. */
function load(file: string): Promise<ItemSearch> {
  if (loading) return loading;
  const attempt = import("./load-items").then(({ loadItems }) => loadItems(file));
  loading = attempt;
  attempt.catch(() => {
    loading = null;
  });
  return attempt;
}

/** Returns the search over items; null until it is wanted and loaded, and when loading failed. */
export function useItems(file: string, wanted: boolean): ItemSearch | null {
  const [items, setItems] = useState<ItemSearch | null>(null);
  useEffect(() => {
    if (!wanted || items) return;
    let left = false;
    load(file).then(
      (loaded) => !left && setItems(loaded),
      // The list is optional: without it, the page shows nothing in its place.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [file, wanted, items]);
  return items;
}
