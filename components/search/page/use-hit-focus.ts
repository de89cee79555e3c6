import { type KeyboardEvent, type RefObject, useRef } from "react";

/** Moves the focus to the result at an index; returns false if there is none. */
function focusHit(list: HTMLElement | null, place: number): boolean {
  const hit = place < 0 ? undefined : list?.querySelectorAll<HTMLElement>("a.hit")[place];
  hit?.focus();
  return hit !== undefined;
}

/** Returns the index of the focused result; -1 if none is. */
const focusedPlace = (list: HTMLElement | null): number =>
  [...(list?.querySelectorAll("a.hit") ?? [])].indexOf(document.activeElement ?? document.body);

/**
 * Lets the arrow keys move from the box to the first result, between results, and from the first one back to the box.
 */
export function useHitFocus(input: RefObject<HTMLInputElement | null>) {
  const list = useRef<HTMLDivElement>(null);
  return {
    list,
    /** Moves the focus to the first result; returns false if there is none. */
    focusFirst: () => focusHit(list.current, 0),
    walk(event: KeyboardEvent): void {
      const place = focusedPlace(list.current);
      if (place < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === "ArrowDown" && focusHit(list.current, place + 1)) event.preventDefault();
      if (event.key !== "ArrowUp") return;
      event.preventDefault();
      if (!focusHit(list.current, place - 1)) input.current?.focus();
    },
  };
}
