"use client";

import { useEffect, useRef, useState } from "react";
import { SearchBox } from "@/components/search/field/box";
import { useSearchCombobox } from "@/components/search/field/combobox";
import { SearchForm } from "@/components/search/field/form";
import { Announcer } from "@/components/search/results/announcer";
import { lateResults } from "@/components/search/results/late-results";
import { keepInHistory, keptInHistory } from "@/components/ui/history-state";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";

const HitList = lateResults(() => import("@/components/search/results/hit-list"));

/** Key of the typed query in the state of the history entry. */
const QUERY = "qa.query";

/** The search box of the start page: the past answer appears below it while the reader types. */
export function HeroSearch() {
  const frame = useRef<HTMLFormElement>(null);
  const message = useMessage();
  const [open, setOpen] = useState(true);
  const combobox = useSearchCombobox({
    open,
    onReopen: () => setOpen(true),
    onLeave: () => {
      keepInHistory(QUERY, combobox.field.text);
      setOpen(false);
    },
    // The first Escape closes the list, the second clears the box.
    onEscape: () => (expanded ? setOpen(false) : combobox.field.set("")),
  });
  const expanded = open && combobox.showing;
  const { set } = combobox.field;

  // Going back from an answer restores the list.
  useEffect(() => {
    const query = keptInHistory(QUERY);
    if (typeof query === "string" && query) set(query);
  }, [set]);

  return (
    <SearchForm
      ref={frame}
      className="relative"
      onSubmit={combobox.submit}
      onBlur={(event) => {
        if (!frame.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <SearchBox
        large
        input={{
          ...combobox.inputProps,
          // The page exists for searching, and nothing but its title precedes the box.
          autoFocus: true,
          "aria-expanded": expanded,
          onInput: () => setOpen(true),
          onClick: () => setOpen(true),
        }}
        onClear={() => {
          combobox.field.set("");
          combobox.field.input.current?.focus();
        }}
      >
        <button type="submit" className="button button-primary min-h-11 px-4 text-base">
          <T k="searchButton" />
        </button>
      </SearchBox>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer (WCAG 2.1.1) */}
      <section
        className="search-float text-start"
        hidden={!expanded}
        tabIndex={0}
        aria-label={message("searchHits")}
        onMouseDown={(event) => event.preventDefault()}
      >
        {combobox.field.text !== "" && <HitList combobox={combobox} />}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
      <Announcer state={combobox.state} />
      <p role="status" className="sr-only">
        {combobox.note && <T k={combobox.note} />}
      </p>
    </SearchForm>
  );
}
