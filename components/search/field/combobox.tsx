"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { shownResults, shownState, useSearch, warmSearch } from "@/components/search/session/use-search";
import { useStored } from "@/components/search/session/use-stored";
import { useMessage } from "@/components/ui/use-language";
import type { SearchResult } from "@/lib/search/types";
import type { MessageKey } from "@/lib/site/languages/dictionary";
import { searchHref } from "@/lib/site/search-parameters";
import { leaveMatches } from "@/lib/site/storage/carried-matches";
import {
  isStarred,
  recentSearches,
  rememberSearch,
  type Star,
  starOf,
  starredAnswers,
  toggleStar,
  withoutRecent,
} from "@/lib/site/storage/recent-and-starred";
import { comboboxMove } from "./combobox-keys";
import { isComposing } from "./ime";
import { useQueryInput } from "./use-query-input";

/** Results that a list under a box shows; the search page has the rest. */
const LIST_LIMIT = 8;

/** One row of the list. */
export type ComboboxOption =
  | { kind: "hit"; hit: SearchResult }
  /** The way to the search page. */
  | { kind: "all"; query: string; total: number }
  | { kind: "recent"; query: string }
  | { kind: "star"; star: Star };

interface Options {
  initial?: string;
  /** Whether recent searches and starred answers stand in the list while nothing is typed. */
  kept?: boolean;
  /** Whether the list may be shown; a closed one takes no keys but those that open it. */
  open?: boolean;
  onReopen?: () => void;
  /** Called when the reader goes somewhere: the list has done its work. */
  onLeave?: () => void;
  onEscape?: (text: string) => void;
}

export const starOfHit = ({ id, question, project, source }: SearchResult): Star =>
  starOf({ id, question, project, date: source.date });

/** State and behaviour of a search box with a list of results (combobox); `Box` and `HitList` show it. */
export function useSearchCombobox({
  initial = "",
  kept = false,
  open = true,
  onReopen,
  onLeave,
  onEscape,
}: Options) {
  const router = useRouter();
  const message = useMessage();
  const listId = useId();
  const field = useQueryInput(initial);
  const { state, retry } = useSearch(field.query, { limit: LIST_LIMIT });
  const recent = useStored(recentSearches);
  const stars = useStored(starredAnswers);
  const [choice, setChoice] = useState<{ list: string; index: number } | null>(null);
  const [note, setNote] = useState<MessageKey | null>(null);

  const results = shownResults(state);
  const shown = shownState(state);
  const options = optionsOf();
  // A choice belongs to the list that it was made in, and goes when that is closed.
  if (!open && choice) setChoice(null);
  const list = results ? `results ${results.query}` : state.status;
  const active = choice && choice.list === list && choice.index < options.length ? choice.index : null;
  const optionId = (index: number) => `${listId}-${index}`;

  function optionsOf(): ComboboxOption[] {
    if (results) {
      const hits = results.results.map((hit): ComboboxOption => ({ kind: "hit", hit }));
      return [...hits, { kind: "all", query: results.query, total: results.total }];
    }
    if (!kept || state.status !== "idle") return [];
    return [
      ...recent.map((query): ComboboxOption => ({ kind: "recent", query })),
      ...stars.map((star): ComboboxOption => ({ kind: "star", star })),
    ];
  }

  const choose = (index: number | null) => {
    setChoice(index === null ? null : { list, index });
    if (index !== null) document.getElementById(optionId(index))?.scrollIntoView({ block: "nearest" });
  };

  const flipStar = (star: Star) => {
    setNote(isStarred(stars, star.id) ? "starRemoved" : "starAdded");
    starredAnswers.write(toggleStar(starredAnswers.read(), star));
  };

  const remove = (option: ComboboxOption | undefined): boolean => {
    if (option?.kind === "recent") recentSearches.write(withoutRecent(recentSearches.read(), option.query));
    else if (option?.kind === "star") flipStar(option.star);
    else return false;
    return true;
  };

  /** What the option's own link does not do: remember, carry along, or search once more. */
  const opening = (option: ComboboxOption) => {
    if (option.kind === "recent") {
      setChoice(null);
      field.set(option.query);
      field.input.current?.focus();
      return;
    }
    if (option.kind === "hit") leaveMatches(option.hit);
    if (option.kind !== "star") rememberSearch(field.query);
    onLeave?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) {
      // Escape and Enter end the composition; they must not close the dialog or send the form.
      if (event.key === "Escape") event.stopPropagation();
      return;
    }
    const move = comboboxMove(event, active, open ? options.length : null);
    if (move.kind === "none") return;
    const option = "index" in move && move.index !== null ? options[move.index] : undefined;
    // The text field keeps its own Shift Delete (cut) where the row cannot be taken out.
    if (move.kind === "remove" && !remove(option)) return;
    event.preventDefault();
    if (move.kind === "choose") choose(move.index);
    else if (move.kind === "open") document.getElementById(optionId(move.index))?.click();
    else if (move.kind === "reopen") onReopen?.();
    else if (move.kind === "escape") onEscape?.(field.text);
    else if (move.kind === "star") {
      if (option?.kind === "hit") flipStar(starOfHit(option.hit));
      else if (option?.kind === "star") flipStar(option.star);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    rememberSearch(field.text);
    router.push(searchHref({ q: field.text }));
    onLeave?.();
  };

  return {
    state,
    /** Whether there is anything to show: results, a reason why there are none, a sign of waiting. */
    showing: Boolean(results) || (shown.status === "loading" ? shown.late : shown.status !== "idle"),
    retry,
    results,
    options,
    stars,
    active,
    listId,
    optionId,
    field,
    note,
    submit,
    opening,
    remove,
    flipStar,
    leave: () => onLeave?.(),
    inputProps: {
      ...field.props,
      // Whoever types is back in the text.
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setChoice(null);
        field.props.onChange(event);
      },
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
