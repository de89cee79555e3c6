"use client";

import { type ChangeEvent, type CompositionEvent, useCallback, useEffect, useRef, useState } from "react";

/**
 * The text of a search box and the query that follows it. During composition the text runs ahead and the query waits,
 * so that half-typed pinyin does not search.
 */
export function useQueryInput(initial = "") {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [query, setQuery] = useState(initial);

  const set = useCallback((value: string) => {
    setText(value);
    setQuery(value);
  }, []);

  // What was typed before the page was hydrated counts.
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
