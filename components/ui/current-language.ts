"use client";

import { useSyncExternalStore } from "react";
import { DEFAULT_LANGUAGE, type Language } from "@/lib/site/languages/dictionary";
import { currentLanguage, currentTheme, PREFERENCE_EVENT, type Theme } from "@/lib/site/storage/preferences";

function subscribe(changed: () => void): () => void {
  window.addEventListener(PREFERENCE_EVENT, changed);
  return () => window.removeEventListener(PREFERENCE_EVENT, changed);
}

/** The language that the reader chose; the default one while the page is not hydrated. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage, () => DEFAULT_LANGUAGE);
}

/** The theme that the reader chose. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme, () => "system");
}
