"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { ProjectMark } from "@/components/ui/project-mark";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { type Facets, FILTER_NAMES, type FilterName } from "@/lib/search/filters";
import { withBase } from "@/lib/site/addresses/paths";
import { type SearchParameters, searchHref, withFilter } from "@/lib/site/addresses/search-parameters";
import { filterTitle } from "@/lib/site/operators";
import { facetValues } from "./facet-values";

/** Values shown before the reader expands the list. */
const FIRST_VALUES = 7;

interface Props {
  facets: Facets;
  parameters: SearchParameters;
  projectNames: Readonly<Record<string, string>>;
  onChoose: (name: FilterName, value?: string) => void;
}

/**
 * The filters that the present results offer, with counts: beside the results, or behind a button on narrow screens.
 */
export function FacetPanel(props: Props) {
  const [open, setOpen] = useState(false);
  const message = useMessage();
  return (
    <nav aria-label={message("searchFilters")} className="min-w-0 text-sm lg:col-start-2">
      <button
        type="button"
        className="button mb-4 lg:hidden"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="filter" />
        <T k="searchFilters" />
      </button>
      <div className={open ? undefined : "max-lg:hidden"}>
        {FILTER_NAMES.map((name) => (
          <Facet key={name} name={name} {...props} />
        ))}
      </div>
    </nav>
  );
}

function Facet({ name, facets, parameters, projectNames, onChoose }: Props & { name: FilterName }) {
  const [all, setAll] = useState(false);
  const message = useMessage();
  const values = facetValues(name, facets[name], { projectNames, message });
  if (values.length === 0) return null;
  const shown = all ? values : values.slice(0, FIRST_VALUES);
  return (
    <section className="facet">
      <h2 className="text-faint text-xs">
        <T k={filterTitle(name)} />
      </h2>
      <ul>
        {shown.map(({ value, label, count }) => {
          const chosen = parameters[name] === value;
          const next = chosen ? undefined : value;
          return (
            <li key={value}>
              <a
                href={withBase(searchHref(withFilter(parameters, name, next)))}
                aria-current={chosen ? "true" : undefined}
                className="facet-value"
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                  event.preventDefault();
                  onChoose(name, next);
                }}
              >
                {name === "project" && <ProjectMark name={label} />}
                <span className="truncate">{label}</span>
                <span className="ms-auto text-faint tabular-nums">{count}</span>
              </a>
            </li>
          );
        })}
        {values.length > shown.length && (
          <li>
            <button type="button" className="facet-value text-faint" onClick={() => setAll(true)}>
              <T k="facetMore" />
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
