/** The keys of the search, for those who look them up (about page) and those who are searching (foot of the dialog). */
import type { MessageKey } from "@/lib/site/languages/texts";

export interface Shortcut {
  /** As on most keyboards. */
  keys: readonly string[];
  /** As on Apple's, where they differ. */
  apple?: readonly string[];
  /** In full, and in a word. */
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
