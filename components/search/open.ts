/** How anything on a page opens the search dialog, which lives in the layout. */

export const OPEN_EVENT = "qa:search";

/** Opens the dialog, with a query to start from if there is one. */
export function openSearch(query = ""): void {
  window.dispatchEvent(new CustomEvent<string>(OPEN_EVENT, { detail: query }));
}
