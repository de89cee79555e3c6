"use client";

import { fill, type MessageValues } from "@/lib/site/languages/messages";
import { DEFAULT_TEXTS, type MessageKey, type TextKey } from "@/lib/site/languages/texts";
import { useTexts } from "./current-language";

interface Props {
  k: TextKey;
  /** The text in the default language, where it is none of those that every page loads. */
  text?: string;
  values?: MessageValues;
}

/**
 * A text in the reader's language. The attributes tell which one it is: for readers of another language it is put in before
 * the page is painted (`languages/apply.ts`), and React finds it so.
 */
export function Text({ k, text, values }: Props) {
  const { texts } = useTexts();
  return (
    <span
      data-t={k}
      data-v={values && Object.keys(values).length > 0 ? JSON.stringify(values) : undefined}
      suppressHydrationWarning
    >
      {fill(texts[k] ?? text ?? DEFAULT_TEXTS.texts[k] ?? "", values)}
    </span>
  );
}

/** A string of the interface. Attributes hold no elements: see `useMessage`. */
export function T({ k, ...values }: { k: MessageKey } & MessageValues) {
  return <Text k={k} values={values} />;
}
