"use client";

import type { KeyboardEvent } from "react";
import { SearchBox } from "@/components/search/field/box";
import { CompletionChips } from "@/components/search/field/completions";
import { SearchForm, SilentSubmit } from "@/components/search/field/form";
import { isComposing } from "@/components/search/field/ime";
import { OperatorChips } from "@/components/search/field/operator-chips";
import { warmSearch } from "@/components/search/session/use-search";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { withFilterOperator } from "@/lib/site/operators";
import type { PageSearch } from "./use-page-search";

/** The box of the search page, the way from it to the results, and what may be put into it. */
export function PageField({ search }: { search: PageSearch }) {
  const message = useMessage();
  const { field, found, results, searchFor, focusFirst, submit } = search;
  const { input, text, set, props } = field;
  const [firstCompletion, ...completions] = found?.completions ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Escape") set("");
    if (event.key === "ArrowDown" && focusFirst()) event.preventDefault();
  };
  return (
    <>
      <SearchForm
        onSubmit={(event) => {
          event.preventDefault();
          submit(text);
        }}
      >
        <SearchBox
          large
          input={{
            ...props,
            autoFocus: true,
            "aria-label": message("searchLabel"),
            placeholder: message("searchPlaceholder"),
            onFocus: warmSearch,
            onKeyDown,
          }}
          onClear={() => searchFor("")}
        />
        <SilentSubmit />
      </SearchForm>
      {results && (
        // A script moves the focus: the address holds the search, and must not get a fragment.
        <button type="button" className="skip" onClick={focusFirst}>
          <T k="skipToResults" />
        </button>
      )}
      {firstCompletion ? (
        <CompletionChips
          completions={[firstCompletion, ...completions]}
          onChoose={({ filter, value }) => searchFor(`${withFilterOperator(text, filter, value)} `)}
        />
      ) : (
        <OperatorChips text={text} set={set} input={input} />
      )}
    </>
  );
}
