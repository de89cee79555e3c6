"use client";

import { useSyncExternalStore } from "react";
import { DEFAULT_TEXTS, type Texts } from "@/lib/site/languages/texts";
import { PREFERENCE_EVENT } from "@/lib/site/storage/preference-event";
import { currentTexts, currentTheme, type Theme } from "@/lib/site/storage/preferences";

function subscribe(changed: () => void): () => void {
  window.addEventListener(PREFERENCE_EVENT, changed);
  return () => window.removeEventListener(PREFERENCE_EVENT, changed);
}

/** Returns the texts of the reader's language; those of the default language until the page is hydrated. */
export function useTexts(): Texts {
  return useSyncExternalStore(subscribe, currentTexts, () => DEFAULT_TEXTS);
}

/** The theme that the reader chose. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme, () => "system");
}
