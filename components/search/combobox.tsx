"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { useMessage } from "@/components/ui/use-language";
import { searchHref } from "@/lib/site/params";
import { comboboxMove } from "./combobox-keys";
import { isComposing } from "./ime";
import { useQueryInput } from "./use-query-input";
import { shownResults, useSearch, warmSearch } from "./use-search";

/** Results that a list under a box shows; the search page has the rest. */
const LIST_LIMIT = 8;

interface Options {
  initial?: string;
  /** Called when the reader goes somewhere: the list has done its work. */
  onLeave?: () => void;
  onEscape?: (text: string) => void;
}

/** State and behaviour of a search box with a list of results (combobox); `Box` and `HitList` show it. */
export function useSearchCombobox({ initial = "", onLeave, onEscape }: Options) {
  const router = useRouter();
  const message = useMessage();
  const listId = useId();
  const field = useQueryInput(initial);
  const { state, retry } = useSearch(field.query, { limit: LIST_LIMIT });
  const [choice, setChoice] = useState<{ query: string; index: number } | null>(null);

  const results = shownResults(state);
  const hits = results?.results ?? [];
  // One more option than results: the way to the search page.
  const count = hits.length > 0 ? hits.length + 1 : 0;
  // A choice belongs to the list that it was made in.
  const active = choice && choice.query === results?.query && choice.index < count ? choice.index : null;
  const optionId = (index: number) => `${listId}-${index}`;

  const choose = (index: number | null) => {
    setChoice(index === null || !results ? null : { query: results.query, index });
    if (index !== null) document.getElementById(optionId(index))?.scrollIntoView({ block: "nearest" });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) {
      // Escape and Enter end the composition; they must not close the dialog or send the form.
      if (event.key === "Escape") event.stopPropagation();
      return;
    }
    const move = comboboxMove(event, active, count);
    if (move.kind === "none") return;
    event.preventDefault();
    if (move.kind === "choose") choose(move.index);
    else if (move.kind === "open") document.getElementById(optionId(move.index))?.click();
    else if (move.kind === "escape") onEscape?.(field.text);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    router.push(searchHref({ q: field.text }));
    onLeave?.();
  };

  return {
    state,
    retry,
    results,
    hits,
    active,
    listId,
    optionId,
    field,
    submit,
    leave: () => onLeave?.(),
    inputProps: {
      ...field.props,
      role: "combobox" as const,
      "aria-label": message("searchLabel"),
      "aria-autocomplete": "list" as const,
      "aria-controls": listId,
      "aria-activedescendant": active === null ? undefined : optionId(active),
      placeholder: message("searchPlaceholder"),
      onKeyDown,
      onFocus: warmSearch,
    },
  };
}

export type SearchCombobox = ReturnType<typeof useSearchCombobox>;
