import { type KeyboardEvent, type RefObject, useRef } from "react";

/** What the arrows lead through: results, and the buttons that unfold a thread. */
const STOPS = "a.hit-link, button.thread-more";

const stopsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(STOPS) ?? []),
];

const isFocused = (element: Element): boolean => element === document.activeElement;

/** Moves the focus to a stop by its place; false where there is none. */
function focusStop(list: HTMLElement | null, place: number): boolean {
  const stop = place < 0 ? undefined : stopsOf(list)[place];
  stop?.focus();
  return stop !== undefined;
}

/** How the arrows lead from the box to the first result, from stop to stop, and from the first one back to the box. */
export function useHitFocus(input: RefObject<HTMLInputElement | null>) {
  const list = useRef<HTMLDivElement>(null);
  return {
    list,
    /** Moves the focus to the first result; false where there is none. */
    focusFirst: () => focusStop(list.current, 0),
    walk(event: KeyboardEvent): void {
      const place = stopsOf(list.current).findIndex(isFocused);
      if (place < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === "ArrowDown" && focusStop(list.current, place + 1)) event.preventDefault();
      if (event.key !== "ArrowUp") return;
      event.preventDefault();
      if (!focusStop(list.current, place - 1)) input.current?.focus();
    },
  };
}
