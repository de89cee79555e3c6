"use client";

import { useCallback } from "react";
import { type MessageKey, messageIn } from "@/lib/site/languages/dictionary";
import type { MessageValues } from "@/lib/site/languages/messages";
import { useLanguage } from "./current-language";

/** Strings of the interface for attributes and announcements; elsewhere use `T`. */
export function useMessage(): (key: MessageKey, values?: MessageValues) => string {
  const language = useLanguage();
  return useCallback((key, values) => messageIn(language, key, values), [language]);
}
