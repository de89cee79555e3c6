"use client";

import { useEffect, useState } from "react";
import type { ItemSearch } from "@/lib/search/items/search";

/** One attempt for all searches of a page. */
let loading: Promise<ItemSearch> | null = null;

/** Loads script and file of the items; a failed attempt may be repeated. */
function load(file: string): Promise<ItemSearch> {
  if (loading) return loading;
  const attempt = import("./load-items").then(({ loadItems }) => loadItems(file));
  loading = attempt;
  attempt.catch(() => {
    loading = null;
  });
  return attempt;
}

/** The search over items, once it is wanted and there; null until then, and where it cannot be had. */
export function useItems(file: string, wanted: boolean): ItemSearch | null {
  const [items, setItems] = useState<ItemSearch | null>(null);
  useEffect(() => {
    if (!wanted || items) return;
    let left = false;
    load(file).then(
      (loaded) => !left && setItems(loaded),
      // The list is an extra: without it, the page says nothing.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [file, wanted, items]);
  return items;
}
