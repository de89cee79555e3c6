/** How a script on a page opens the search dialog, which lives in the layout, with a query to start from. */

export const OPEN_EVENT = "qa:search";

export function openSearch(query: string): void {
  window.dispatchEvent(new CustomEvent<string>(OPEN_EVENT, { detail: query }));
}
