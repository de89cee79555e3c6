"use client";

import { type RefObject, useEffect, useReducer, useRef } from "react";

/** How many pages of a search the reader had asked for, by its address: the way back leads to the same list. */
const pagesOf = new Map<string, number>();

/** The pages of the search at an address. `further`: the place of the first result that was asked for just now. */
export function usePages(href: string) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const further = useRef<number | null>(null);
  const pages = pagesOf.get(href) ?? 1;
  return {
    pages,
    further,
    /** Asks for one more page beyond the results that are shown. */
    showMore: (shown: number) => {
      further.current = shown;
      pagesOf.set(href, pages + 1);
      redraw();
    },
  };
}

/** Moves the focus to the first further result once the list holds it: the button is below it now, or gone. */
export function useFocusOnFurther(
  further: RefObject<number | null>,
  list: RefObject<HTMLElement | null>,
  shown: number,
): void {
  useEffect(() => {
    if (further.current === null || shown <= further.current) return;
    list.current?.querySelectorAll<HTMLElement>("a.hit")[further.current]?.focus({ preventScroll: true });
    further.current = null;
  }, [further, list, shown]);
}
