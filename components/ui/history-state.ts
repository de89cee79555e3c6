/** What a page remembers in its entry of the history: it is there again after the back button, and nowhere else. */

/** Keeps a value with the present entry; what else is kept with it stays. */
export function keepInHistory(key: string, value: unknown): void {
  try {
    window.history.replaceState({ ...window.history.state, [key]: value }, "");
  } catch {
    // Safari refuses more than a hundred changes in ten seconds.
  }
}

/** The value that was kept with the present entry; undefined if there is none. */
export function keptInHistory(key: string): unknown {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && Object.hasOwn(state, key)
    ? (state as Record<string, unknown>)[key]
    : undefined;
}

interface Place {
  /** Ids or addresses of what was open or chosen. */
  marks: string[];
  /** Pixels that the page was scrolled by. */
  y: number;
}

const PLACE = "qa.place";

/** Keeps where the reader is before a link is followed. */
export const keepPlace = (marks: string[]): void => keepInHistory(PLACE, { marks, y: window.scrollY });

/** Where the reader was; null on a first visit. */
export function keptPlace(): Place | null {
  const kept = keptInHistory(PLACE) as Partial<Place> | undefined;
  if (typeof kept?.y !== "number" || !Array.isArray(kept.marks)) return null;
  return { y: kept.y, marks: kept.marks.filter((mark) => typeof mark === "string") };
}

/** Scrolls to where the reader was, now and once the browser has placed the page by itself. */
export function scrollBack(y: number): void {
  const scroll = () => window.scrollTo({ top: y, behavior: "instant" });
  scroll();
  requestAnimationFrame(scroll);
}
