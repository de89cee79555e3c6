"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { SearchBox } from "@/components/search/box";
import { openSearch } from "@/components/search/open";
import { useQueryInput } from "@/components/search/use-query-input";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { matchesFilter } from "@/lib/site/filter";

/**
 * Filters the entries of a page while the reader types. The entries come as children and are read from the document:
 * as properties, all bodies would be in the page once more.
 */
export function FaqFilter({ total, children }: { total: number; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(total);
  const message = useMessage();
  const { input, query, set, props } = useQueryInput();

  useEffect(() => {
    let count = 0;
    for (const entry of list.current?.querySelectorAll<HTMLElement>("[data-entry]") ?? []) {
      const matches = matchesFilter(entry.textContent ?? "", query);
      entry.hidden = !matches;
      if (matches) count++;
    }
    for (const group of list.current?.querySelectorAll<HTMLElement>("[data-group]") ?? []) {
      group.hidden = !group.querySelector("[data-entry]:not([hidden])");
    }
    setShown(count);
  }, [query]);

  // A link to an entry (`#id`) opens it.
  useEffect(() => {
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (target instanceof HTMLDetailsElement) target.open = true;
    };
    reveal();
    window.addEventListener("hashchange", reveal);
    return () => window.removeEventListener("hashchange", reveal);
  }, []);

  const setAll = (open: boolean) => {
    for (const entry of list.current?.querySelectorAll("details") ?? []) entry.open = open;
  };

  return (
    <>
      <div className="js-only no-print sticky top-0 z-5 -mx-1 bg-paper px-1 py-3">
        <SearchBox
          input={{
            ...props,
            "aria-label": message("filterLabel", { n: total }),
            placeholder: message("filterPlaceholder"),
            onKeyDown: (event) => event.key === "Escape" && set(""),
          }}
          onClear={() => {
            set("");
            input.current?.focus();
          }}
        />
        <div className="mt-2 flex items-center gap-4 text-faint text-sm">
          <p role="status" className="me-auto tabular-nums">
            {query && <T k="filterShown" n={shown} total={total} />}
          </p>
          <button type="button" className="quiet-link" onClick={() => setAll(true)}>
            <T k="expandAll" />
          </button>
          <button type="button" className="quiet-link" onClick={() => setAll(false)}>
            <T k="collapseAll" />
          </button>
        </div>
      </div>
      <div ref={list}>{children}</div>
      {query && shown === 0 && (
        <p className="py-8">
          <T k="filterNone" query={query} />{" "}
          <button type="button" className="link" onClick={() => openSearch(query)}>
            <T k="filterSearchAll" />
          </button>
        </p>
      )}
    </>
  );
}
