"use client";

import { useCallback, useSyncExternalStore } from "react";
import { DEFAULT_LANGUAGE, type Language, type MessageKey, messageIn } from "@/lib/site/languages/dictionary";
import type { MessageValues } from "@/lib/site/languages/messages";
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

/** Strings of the interface for attributes and announcements; elsewhere use `T`. */
export function useMessage(): (key: MessageKey, values?: MessageValues) => string {
  const language = useLanguage();
  return useCallback((key, values) => messageIn(language, key, values), [language]);
}
