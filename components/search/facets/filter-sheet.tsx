"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import { FILTER_NAMES } from "@/lib/search/filters";
import { Facets, type FacetsProps } from "./facets";

/** Where there is no room beside the results: a button with the number of chosen values, and the facets over the page. */
export function FilterSheet({ total, ...facets }: FacetsProps & { total: number }) {
  const [open, setOpen] = useState(false);
  const chosen = FILTER_NAMES.reduce((sum, name) => sum + (facets.parameters[name]?.length ?? 0), 0);
  return (
    <>
      <button
        type="button"
        className="tool lg:hidden"
        aria-haspopup="dialog"
        data-chosen={chosen > 0 || undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="filter" />
        <T k="searchFilters" />
        {chosen > 0 && <span className="tool-count">{chosen}</span>}
      </button>
      {open && (
        <Dialog title={<T k="searchFilters" />} className="filter-sheet" onClose={() => setOpen(false)}>
          <Facets {...facets} />
          {/* Closed by the browser, which then returns the focus. */}
          <form method="dialog" className="filter-sheet-foot">
            <button type="submit" className="button button-primary w-full">
              <T k="filterShow" n={total} />
            </button>
          </form>
        </Dialog>
      )}
    </>
  );
}
