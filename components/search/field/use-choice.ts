"use client";

import { useState } from "react";

interface List {
  /** Identifies the present list: a choice is valid only for the list in which it was made. */
  name: string;
  length: number;
  /** Closing the list clears the choice. */
  open: boolean;
}

/** Returns the active option of a list below a text field; null while the text itself is active. */
export function useChoice({ name, length, open }: List) {
  const [choice, setChoice] = useState<{ list: string; index: number } | null>(null);
  if (!open && choice) setChoice(null);
  return {
    active: choice && choice.list === name && choice.index < length ? choice.index : null,
    choose: (index: number | null) => setChoice(index === null ? null : { list: name, index }),
  };
}
