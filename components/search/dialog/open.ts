/** The event with which a script opens the search dialog of a page, or of a shadow root, with an initial query. */

export const OPEN_EVENT = "qa:search";

export function openSearch(query: string, root: Node = document): void {
  root.dispatchEvent(new CustomEvent<string>(OPEN_EVENT, { detail: query }));
}
