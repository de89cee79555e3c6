/** The keyboard shortcuts of the search, for the about page and the foot of the dialog. */
import type { MessageKey } from "@/lib/site/languages/texts";

export interface Shortcut {
  /** On most keyboards. */
  keys: readonly string[];
  /** On Apple keyboards, where they differ. */
  apple?: readonly string[];
  /** The label in full, and in a word. */
  label: MessageKey;
  hint?: MessageKey;
}

export const SHORTCUTS = {
  open: { keys: ["/", "Ctrl K"], apple: ["/", "⌘ K"], label: "keySearch" },
  move: { keys: ["↑", "↓"], label: "keyMove", hint: "hintMove" },
  choose: { keys: ["↵"], label: "keyOpen", hint: "hintOpen" },
  star: { keys: ["Ctrl S"], apple: ["⌘ S"], label: "keyStar", hint: "hintStar" },
  remove: { keys: ["Shift Del"], apple: ["⇧ ⌦"], label: "keyRemove", hint: "hintRemove" },
  close: { keys: ["Esc"], label: "keyClose", hint: "hintClose" },
} as const satisfies Record<string, Shortcut>;
