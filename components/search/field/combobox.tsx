"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type FormEvent, type MouseEvent, useId } from "react";
import { shownResults, shownState } from "@/components/search/session/state";
import { useSearch, warmSearch } from "@/components/search/session/use-search";
import { useMessage } from "@/components/ui/use-language";
import { searchHref } from "@/lib/site/addresses/search-parameters";
import { withFilterOperator } from "@/lib/site/operators";
import { leaveMatches } from "@/lib/site/storage/carried-matches";
import { rememberSearch } from "@/lib/site/storage/recent-and-starred";
import { comboboxKeyDown } from "./combobox-key-down";
import { type ComboboxOption, optionsOf } from "./options";
import { useChoice } from "./use-choice";
import { useQueryInput } from "./use-query-input";
import { useStoredAnswers } from "./use-stored-answers";

/** Results listed below a box; the search page has the rest. */
const LIST_LIMIT = 8;

interface Options {
  initial?: string;
  /** Whether the list shows recent searches and starred answers while the field is empty. */
  kept?: boolean;
  /** Slug of the one project to search in. */
  project?: string | undefined;
  /** Whether the list may be shown; a closed list handles only the keys that open it. */
  open?: boolean;
  onReopen?: () => void;
  /** Called when the reader leaves through the list. */
  onLeave?: () => void;
  onEscape?: (text: string) => void;
}

/** Whether a click opens another tab or window; the list then stays. */
const opensElsewhere = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey;

/**
 * Returns the state and behaviour of a search box with a list of results (combobox). `SearchBox` and `HitList` render
 * it.
 */
export function useSearchCombobox({
  initial = "",
  kept = false,
  project,
  open = true,
  onReopen,
  onLeave,
  onEscape,
}: Options) {
  const router = useRouter();
  const message = useMessage();
  const listId = useId();
  const field = useQueryInput(initial);
  const { state, retry } = useSearch(field.query, { limit: LIST_LIMIT, project });
  const { recent, stars, note, flipStar, remove } = useStoredAnswers();

  const results = shownResults(state);
  const options = optionsOf(state, kept ? { recent, stars } : { recent: [], stars: [] });
  const { active, choose } = useChoice({
    name: results ? `results ${results.query}` : state.status,
    length: options.length,
    open,
  });
  const optionId = (index: number) => `${listId}-${index}`;
  /** Looked up from the field: `document` does not find elements within a shadow root. */
  const elementOf = (index: number) => {
    const root = field.input.current?.getRootNode();
    return root instanceof DocumentFragment || root instanceof Document
      ? root.getElementById(optionId(index))
      : null;
  };

  const searchFor = (query: string) => {
    choose(null);
    field.set(query);
    field.input.current?.focus();
  };

  /** What opening an option does beyond its link: store the search, hand over the terms, or search again. */
  const opening = (option: ComboboxOption, event: MouseEvent) => {
    if (option.kind === "recent") return searchFor(option.query);
    if (option.kind === "completion") {
      const { filter, value } = option.completion;
      return searchFor(`${withFilterOperator(field.text, filter, value)} `);
    }
    if (option.kind === "hit") leaveMatches(option.hit);
    if (option.kind !== "star") rememberSearch(field.query);
    if (!opensElsewhere(event)) onLeave?.();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    rememberSearch(field.text);
    router.push(searchHref({ q: field.text, project }));
    onLeave?.();
  };

  return {
    state,
    /** Whether there is anything to show: results, the reason for having none, or a sign of loading. */
    showing: Boolean(results) || isWorthShowing(shownState(state)),
    retry,
    results,
    options,
    stars,
    project,
    active,
    listId,
    optionId,
    field,
    note,
    submit,
    opening,
    searchFor,
    remove,
    flipStar,
    leave: () => onLeave?.(),
    inputProps: {
      ...field.props,
      // Typing makes the text active again.
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        choose(null);
        field.props.onChange(event);
      },
      role: "combobox" as const,
      "aria-label": message("searchLabel"),
      "aria-autocomplete": "list" as const,
      "aria-controls": listId,
      "aria-activedescendant": active === null ? undefined : optionId(active),
      placeholder: message("searchPlaceholder"),
      onKeyDown: comboboxKeyDown({
        options,
        active,
        open,
        elementOf,
        choose,
        flipStar,
        remove,
        reopen: () => onReopen?.(),
        escape: () => onEscape?.(field.text),
      }),
      onFocus: warmSearch,
    },
  };
}

const isWorthShowing = (state: ReturnType<typeof shownState>): boolean =>
  state.status === "loading" ? state.late : state.status !== "idle";

export type SearchCombobox = ReturnType<typeof useSearchCombobox>;
