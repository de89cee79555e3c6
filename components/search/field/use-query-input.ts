"use client";

import { type ChangeEvent, type CompositionEvent, useCallback, useEffect, useRef, useState } from "react";

/**
 * Returns the text of a search box and the query derived from it. During composition the text changes and the query
 * waits, so that half-typed pinyin is not searched.
 */
export function useQueryInput(initial = "") {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [query, setQuery] = useState(initial);

  const set = useCallback((value: string) => {
    setText(value);
    setQuery(value);
  }, []);

  // Keep text that was typed before hydration.
  useEffect(() => {
    const typed = input.current?.value;
    if (typed) set(typed);
  }, [set]);

  return {
    input,
    text,
    query,
    set,
    props: {
      ref: input,
      value: text,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setText(event.target.value);
        if (!(event.nativeEvent as InputEvent).isComposing) setQuery(event.target.value);
      },
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => set(event.currentTarget.value),
    },
  };
}
