"use client";

import { useState } from "react";

interface List {
  /** Names the list that stands there: a choice belongs to the list that it was made in. */
  name: string;
  length: number;
  /** A choice goes when the list is closed. */
  open: boolean;
}

/** The chosen option of a list below a text field; null while the text itself is. */
export function useChoice({ name, length, open }: List) {
  const [choice, setChoice] = useState<{ list: string; index: number } | null>(null);
  if (!open && choice) setChoice(null);
  return {
    active: choice && choice.list === name && choice.index < length ? choice.index : null,
    choose: (index: number | null) => setChoice(index === null ? null : { list: name, index }),
  };
}
