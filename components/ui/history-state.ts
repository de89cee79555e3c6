/** State that a page stores in its history entry: the back button restores it. */

/** Stores a value in the present entry; keeps its other values. */
export function keepInHistory(key: string, value: unknown): void {
  try {
    window.history.replaceState({ ...window.history.state, [key]: value }, "");
  } catch {
    // Safari refuses more than a hundred changes in ten seconds.
  }
}

/** Returns the value stored in the present entry; undefined if there is none. */
export function keptInHistory(key: string): unknown {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && Object.hasOwn(state, key)
    ? (state as Record<string, unknown>)[key]
    : undefined;
}

interface Place {
  /** Ids or addresses of what was open or selected. */
  marks: string[];
  /** Scroll position in pixels. */
  y: number;
}

const PLACE = "qa.place";

/** Stores the reader's place before a link is followed. */
export const keepPlace = (marks: string[]): void => keepInHistory(PLACE, { marks, y: window.scrollY });

/** Returns the stored place; null on a first visit. */
export function keptPlace(): Place | null {
  const kept = keptInHistory(PLACE) as Partial<Place> | undefined;
  if (typeof kept?.y !== "number" || !Array.isArray(kept.marks)) return null;
  return { y: kept.y, marks: kept.marks.filter((mark) => typeof mark === "string") };
}

/** Restores the scroll position, now and again after the browser has scrolled by itself. */
export function scrollBack(y: number): void {
  const scroll = () => window.scrollTo({ top: y, behavior: "instant" });
  scroll();
  requestAnimationFrame(scroll);
}
