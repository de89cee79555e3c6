"use client";

import { type RefObject, useEffect, useReducer, useRef } from "react";

/** Number of pages that the reader had opened of each search, by its address: going back restores the same list. */
const pagesOf = new Map<string, number>();

/** Returns the pages of the search at an address. `further` is the index of the first result of the page added last. */
export function usePages(href: string) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const further = useRef<number | null>(null);
  const pages = pagesOf.get(href) ?? 1;
  return {
    pages,
    further,
    /** Adds one page beyond the results shown. */
    showMore: (shown: number) => {
      further.current = shown;
      pagesOf.set(href, pages + 1);
      redraw();
    },
  };
}

/** Moves the focus to the first added result once the list holds it: the button is now below it, or gone. */
export function useFocusOnFurther(
  further: RefObject<number | null>,
  list: RefObject<HTMLElement | null>,
  shown: number,
): void {
  useEffect(() => {
    if (further.current === null || shown <= further.current) return;
    const row = list.current?.querySelectorAll(":scope > ol > li")[further.current];
    row?.querySelector<HTMLElement>("a.hit-link")?.focus({ preventScroll: true });
    further.current = null;
  }, [further, list, shown]);
}
