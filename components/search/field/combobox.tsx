"use client";

import { useRouter } from "next/navigation";
import type { ChangeEvent, FormEvent, MouseEvent } from "react";
import { shownState } from "@/components/search/session/state";
import { warmSearch } from "@/components/search/session/use-search";
import { useMessage } from "@/components/ui/use-language";
import { searchHref } from "@/lib/site/addresses/search-parameters";
import { withFilterOperator } from "@/lib/site/operators";
import { leaveMatches } from "@/lib/site/storage/carried-matches";
import { rememberSearch } from "@/lib/site/storage/recent-and-starred";
import { comboboxKeyDown } from "./combobox-key-down";
import type { ComboboxOption, StoredRows } from "./options";
import { useChoice } from "./use-choice";
import { useOptionIds } from "./use-option-ids";
import { useQueryInput } from "./use-query-input";
import { useRows } from "./use-rows";
import { useStoredAnswers } from "./use-stored-answers";

/** Results listed below a box; the search page has the rest. */
const LIST_LIMIT = 8;

const NOTHING_STORED: StoredRows = { recent: [], stars: [] };

interface Options {
  initial?: string;
  /** Whether recent searches and starred answers stand in the list while nothing is typed. */
  offersStored?: boolean;
  /** Whether the answers of the results are wanted. */
  answers?: boolean;
  /** Slug of the one project to search in. */
  project?: string | undefined;
  /** Whether the list may be shown; a closed list handles only the keys that open it. */
  open?: boolean;
  onReopen?: () => void;
  /** Called when the reader leaves through the list. */
  onLeave?: () => void;
  onEscape?: (text: string) => void;
}

/** State and behaviour of a search box with a list of results (combobox); `SearchBox` and `HitList` show it. */
export function useSearchCombobox({ initial = "", open = true, project, ...given }: Options) {
  const { offersStored = false, answers = false, onReopen, onLeave, onEscape } = given;
  const router = useRouter();
  const field = useQueryInput(initial);
  const ids = useOptionIds(field.input);
  const stored = useStoredAnswers();
  const asked = { limit: LIST_LIMIT, project, collapse: true, answers };
  const rows = useRows(field.query, asked, offersStored ? stored : NOTHING_STORED);
  const { state, results, options } = rows;
  const { active, choose } = useChoice({
    name: results ? `results ${results.query}` : state.status,
    length: options.length,
    open,
  });

  const searchFor = (query: string) => {
    choose(null);
    field.set(query);
    field.input.current?.focus();
  };

  /** What the option's own link does not do: remember, carry along, unfold, or search once more. */
  const opening = (option: ComboboxOption, event: MouseEvent) => {
    if (option.kind === "recent") return searchFor(option.query);
    if (option.kind === "thread") return rows.unfold(option.thread.key);
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
    router.push(searchHref({ q: field.text, ...(project && { project: [project] }) }));
    onLeave?.();
  };

  const onKeyDown = comboboxKeyDown({
    options,
    active,
    open,
    elementOf: ids.elementOf,
    choose,
    flipStar: stored.flipStar,
    remove: stored.remove,
    reopen: () => onReopen?.(),
    escape: () => onEscape?.(field.text),
  });
  return {
    ...rows,
    ...stored,
    ...ids,
    /** Whether there is anything to show: results, a reason why there are none, a sign of waiting. */
    showing: Boolean(results) || isWorthShowing(shownState(state)),
    project,
    active,
    field,
    submit,
    opening,
    searchFor,
    leave: () => onLeave?.(),
    inputProps: useInputProps({ field, options, active, choose, ids, onKeyDown }),
  };
}

export type SearchCombobox = ReturnType<typeof useSearchCombobox>;

interface Input {
  field: ReturnType<typeof useQueryInput>;
  options: readonly ComboboxOption[];
  active: number | null;
  choose: (index: number | null) => void;
  ids: ReturnType<typeof useOptionIds>;
  onKeyDown: ReturnType<typeof comboboxKeyDown>;
}

/** The attributes of the text field. */
function useInputProps({ field, options, active, choose, ids, onKeyDown }: Input) {
  const message = useMessage();
  return {
    ...field.props,
    // Typing returns to the text.
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      choose(null);
      field.props.onChange(event);
    },
    role: "combobox" as const,
    "aria-label": message("searchLabel"),
    "aria-autocomplete": "list" as const,
    // The list is rendered with its first options.
    "aria-controls": options.length > 0 ? ids.listId : undefined,
    "aria-activedescendant": active === null ? undefined : ids.optionId(active),
    placeholder: message("searchPlaceholder"),
    onKeyDown,
    onFocus: warmSearch,
  };
}

/** Whether a click opens another tab or window, beside which the list stays. */
const opensElsewhere = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey || event.shiftKey;

const isWorthShowing = (state: ReturnType<typeof shownState>): boolean =>
  state.status === "loading" ? state.late : state.status !== "idle";
