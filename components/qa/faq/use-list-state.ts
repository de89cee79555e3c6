"use client";

import { type RefObject, useEffect, useLayoutEffect } from "react";
import { keepPlace, keptPlace, scrollBack } from "@/components/ui/history-state";
import { parseListAddress, withListAddress } from "@/lib/site/addresses/list-address";
import type { FaqOrder } from "./list";

const ADDRESS_DELAY_MS = 250;

interface List {
  list: RefObject<HTMLElement | null>;
  query: string;
  /** Null for the original order. */
  order: FaqOrder | null;
  /** Restores filter and order from the address. */
  restore: (filter: string, order: string | null) => void;
}

/**
 * Stores the state of a list for the way back: filter and order in the address; opened entries and scroll position in
 * the history entry.
 */
export function useListState({ list, query, order, restore }: List): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once
  useLayoutEffect(() => {
    const { filter, sort } = parseListAddress(window.location.search);
    if (filter || sort) restore(filter, sort);
    const place = keptPlace();
    if (!place) return;
    for (const id of place.marks) {
      const entry = document.getElementById(id);
      if (entry instanceof HTMLDetailsElement) entry.open = true;
    }
    scrollBack(place.y);
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => {
      const { pathname, search, hash } = window.location;
      const next = withListAddress(search, { filter: query, sort: order });
      if (next !== search) window.history.replaceState(null, "", pathname + next + hash);
    }, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [query, order]);

  useEffect(() => {
    const leave = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest("a[href]")) return;
      keepPlace([...(list.current?.querySelectorAll("details[open]") ?? [])].map(({ id }) => id));
    };
    document.addEventListener("click", leave, true);
    return () => document.removeEventListener("click", leave, true);
  }, [list]);
}
