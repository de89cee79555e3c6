/** How a script opens the search dialog of a page, or of a shadow root, with a query to start from. */

export const OPEN_EVENT = "qa:search";

export function openSearch(query: string, root: Node = document): void {
  root.dispatchEvent(new CustomEvent<string>(OPEN_EVENT, { detail: query }));
}
