"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { openSearch } from "@/components/search/dialog/open";
import { SearchBox } from "@/components/search/field/box";
import { isComposing } from "@/components/search/field/ime";
import { useQueryInput } from "@/components/search/field/use-query-input";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { type FaqOrder, filterEntries, orderEntries } from "./list";
import { useListState } from "./use-list-state";
import { useMarks, useUnderstood } from "./use-understood";

interface Props {
  /** Slug of the project whose questions they are. */
  project: string;
  total: number;
  /** The initial order: by topic, or newest first; null if nothing has a date to sort by. */
  initial: Exclude<FaqOrder, "oldest"> | null;
  children: ReactNode;
}

const ORDERS: readonly FaqOrder[] = ["topic", "newest", "oldest"];

/** Filters and orders the entries of a page, which come as children, while the reader types and chooses. */
export function FaqFilter({ project, total, initial, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const byDate = useRef<HTMLUListElement>(null);
  const home = useRef<Map<Element, HTMLElement[]>>(null);
  const [shown, setShown] = useState(total);
  const [order, setOrder] = useState<FaqOrder | null>(initial);
  const message = useMessage();
  const { input, query, set, props } = useQueryInput();
  const { ids, terms } = useUnderstood(query, project, total);

  useEffect(() => {
    if (list.current) setShown(filterEntries(list.current, query, ids));
  }, [query, ids]);

  useMarks(list, query, terms);

  const choose = (next: FaqOrder) => {
    if (!list.current || !byDate.current) return;
    home.current ??= new Map(
      [...list.current.querySelectorAll("[data-dated] > ul")].map((group) => [
        group,
        [...group.querySelectorAll<HTMLElement>("[data-entry]")],
      ]),
    );
    orderEntries(home.current, byDate.current, next === initial ? null : next);
    filterEntries(list.current, query, ids);
    setOrder(next);
  };

  useListState({
    list,
    query,
    order: order === initial ? null : order,
    restore: (filter, sort) => {
      if (filter) set(filter);
      const known = ORDERS.find((candidate) => candidate === sort);
      if (known && initial && (known !== "topic" || initial === "topic")) choose(known);
    },
  });

  useOpenAddressed();

  const setAll = (open: boolean) => {
    for (const entry of list.current?.querySelectorAll("details") ?? []) entry.open = open;
  };

  return (
    <>
      <div className="faq-bar js-only no-print">
        <SearchBox
          input={{
            ...props,
            "aria-label": message("filterLabel", { n: total }),
            placeholder: message("filterPlaceholder"),
            onKeyDown: (event) => {
              if (event.key === "Escape" && !isComposing(event.nativeEvent)) set("");
            },
          }}
          onClear={() => {
            set("");
            input.current?.focus();
          }}
        />
        <Controls {...{ initial, order, choose, setAll }}>
          {query && <T k="filterShown" n={shown} total={total} />}
        </Controls>
      </div>
      <div ref={list}>
        {children}
        <ul ref={byDate} className="faq-by-date" />
      </div>
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

interface ControlsProps extends Pick<Props, "initial"> {
  order: FaqOrder | null;
  choose: (order: FaqOrder) => void;
  setAll: (open: boolean) => void;
  /** How many entries are shown. */
  children: ReactNode;
}

/** Order, number of entries, and what opens or closes all of them. */
function Controls({ initial, order, choose, setAll, children }: ControlsProps) {
  const message = useMessage();
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 text-faint text-sm">
      {order && (
        <select
          aria-label={message("sortLabel")}
          value={order}
          className="quiet-select"
          onChange={(event) => choose(event.target.value as FaqOrder)}
        >
          {initial === "topic" && <option value="topic">{message("sortTopic")}</option>}
          <option value="newest">{message("sortNewest")}</option>
          <option value="oldest">{message("sortOldest")}</option>
        </select>
      )}
      <p role="status" className="me-auto tabular-nums">
        {children}
      </p>
      <button type="button" className="bar-button quiet-link" onClick={() => setAll(true)}>
        <T k="expandAll" />
      </button>
      <button type="button" className="bar-button quiet-link" onClick={() => setAll(false)}>
        <T k="collapseAll" />
      </button>
    </div>
  );
}

/** Opens the entry that the address names (`#id`). On page load, an inline script does so earlier (groups.tsx). */
function useOpenAddressed(): void {
  useEffect(() => {
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (target instanceof HTMLDetailsElement) target.open = true;
    };
    reveal();
    window.addEventListener("hashchange", reveal);
    return () => window.removeEventListener("hashchange", reveal);
  }, []);
}
