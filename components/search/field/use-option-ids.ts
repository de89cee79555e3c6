"use client";

import { type RefObject, useId } from "react";

/** The ids by which a text field points to its list and to the chosen option of it. */
export function useOptionIds(input: RefObject<HTMLElement | null>) {
  const listId = useId();
  const optionId = (index: number): string => `${listId}-${index}`;
  return {
    listId,
    optionId,
    /** The element of an option, looked for beside the field: a document does not find what stands in a shadow root. */
    elementOf(index: number): HTMLElement | null {
      const root = input.current?.getRootNode();
      return root instanceof DocumentFragment || root instanceof Document
        ? root.getElementById(optionId(index))
        : null;
    },
  };
}
