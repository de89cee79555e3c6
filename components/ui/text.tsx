"use client";

import { fill, type MessageValues } from "@/lib/site/languages/messages";
import { DEFAULT_TEXTS, type MessageKey, type TextKey } from "@/lib/site/languages/texts";
import { useTexts } from "./current-language";

interface Props {
  k: TextKey;
  /** The text in the default language, if it is not one that every page loads. */
  text?: string;
  values?: MessageValues;
}

/**
 * A text in the reader's language. Its attributes identify the text: `languages/apply.ts` replaces it for readers of
 * another language before first paint, and React hydrates the replaced text.
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

/** A string of the interface. For attributes, which cannot contain elements, see `useMessage`. */
export function T({ k, ...values }: { k: MessageKey } & MessageValues) {
  return <Text k={k} values={values} />;
}
