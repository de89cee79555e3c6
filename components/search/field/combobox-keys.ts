/** What the keys of a combobox do (ARIA Authoring Practices, "editable combobox with list autocomplete"). */

export type ComboboxMove =
  /** Change the active option; null: none, the text itself is active. */
  | { kind: "choose"; index: number | null }
  /** Open the active option. */
  | { kind: "open"; index: number }
  /** Open it in another tab and keep the list. */
  | { kind: "open-tab"; index: number }
  /** Star the active option, or remove its star. */
  | { kind: "star"; index: number }
  /** Remove the active option from the stored searches and answers. */
  | { kind: "remove"; index: number }
  | { kind: "escape" }
  /** Show the closed list again. */
  | { kind: "reopen" }
  /** Not handled: the text field or the form acts. */
  | { kind: "none" };

interface Keys {
  key: string;
  altKey?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
  shiftKey?: boolean;
}

/** With a modifier: Ctrl/⌘ Enter as on links, Ctrl/⌘ S as in "save this", Shift Delete as in the address bar of browsers. */
function modifiedMove(event: Keys, index: number): ComboboxMove {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  if (event.key === "Enter" && (ctrlKey || metaKey) && !altKey && !shiftKey)
    return { kind: "open-tab", index };
  if (event.key.toLowerCase() === "s" && (ctrlKey || metaKey) && !altKey && !shiftKey)
    return { kind: "star", index };
  if (event.key === "Delete" && shiftKey && !altKey && !ctrlKey && !metaKey) return { kind: "remove", index };
  return { kind: "none" };
}

/**
 * Returns the move for a key, given the active option and the number of options; `active` is null while the list is
 * closed. The list wraps through the text field.
 */
export function comboboxMove(event: Keys, active: number | null, count: number | null): ComboboxMove {
  if (event.key === "Escape") return { kind: "escape" };
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return active === null || !count ? { kind: "none" } : modifiedMove(event, active);
  if (count === null) return { kind: /^Arrow(?:Down|Up)$/.test(event.key) ? "reopen" : "none" };
  if (count === 0) return { kind: "none" };
  const last = count - 1;
  switch (event.key) {
    case "ArrowDown":
      return { kind: "choose", index: active === null ? 0 : active === last ? null : active + 1 };
    case "ArrowUp":
      return { kind: "choose", index: active === null ? last : active === 0 ? null : active - 1 };
    // With no active option, Home and End move the caret, as in any text field.
    case "Home":
      return active === null ? { kind: "none" } : { kind: "choose", index: 0 };
    case "End":
      return active === null ? { kind: "none" } : { kind: "choose", index: last };
    case "Enter":
      return active === null ? { kind: "none" } : { kind: "open", index: active };
    default:
      return { kind: "none" };
  }
}
