"use client";

import { useCallback } from "react";
import { fill, type MessageValues } from "@/lib/site/languages/messages";
import { DEFAULT_TEXTS, type MessageKey } from "@/lib/site/languages/texts";
import { useTexts } from "./current-language";

/** Returns strings of the interface for attributes and announcements; elsewhere use `T`. */
export function useMessage(): (key: MessageKey, values?: MessageValues) => string {
  const { texts } = useTexts();
  return useCallback((key, values) => fill(texts[key] ?? DEFAULT_TEXTS.texts[key] ?? key, values), [texts]);
}
