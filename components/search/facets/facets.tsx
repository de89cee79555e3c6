"use client";

import { useId, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { ProjectMark } from "@/components/ui/project-mark";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { FILTER_NAMES, type FilterName } from "@/lib/search/filters";
import type { SearchResults } from "@/lib/search/types";
import { type SearchParameters, withToggled } from "@/lib/site/addresses/search-parameters";
import { filterTitle } from "@/lib/site/operators";
import { facetValues } from "./facet-values";
import { type SearchChange, SearchLink } from "./search-link";

/** Values shown before the reader expands the list. */
const FIRST_VALUES = 7;

export interface FacetsProps {
  results: Pick<SearchResults, "facets" | "widened">;
  parameters: SearchParameters;
  projectNames: Readonly<Record<string, string>>;
  onChange: (change: SearchChange) => void;
}

/** The filters that the present results offer, with counts; of each, several values may be chosen. */
export const Facets = (props: FacetsProps) =>
  FILTER_NAMES.map((name) => <Facet key={name} name={name} {...props} />);

function Facet({ name, results, parameters, projectNames, onChange }: FacetsProps & { name: FilterName }) {
  const [all, setAll] = useState(false);
  const title = useId();
  const message = useMessage();
  const counts = results.widened?.[name] ?? results.facets[name];
  const values = facetValues(name, counts, { projectNames, message });
  if (values.length === 0) return null;
  const chosen = parameters[name] ?? [];
  const shown = values.filter(({ value }, i) => all || i < FIRST_VALUES || chosen.includes(value));
  return (
    // biome-ignore lint/a11y/useSemanticElements: links, not fields of a form
    <div role="group" aria-labelledby={title} className="facet">
      <p id={title} className="facet-title">
        <T k={filterTitle(name)} />
      </p>
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <SearchLink
              parameters={parameters}
              to={(before) => withToggled(before, name, value)}
              onChange={onChange}
              aria-current={chosen.includes(value) ? "true" : undefined}
              className="facet-value"
            >
              <span className="facet-check">{chosen.includes(value) && <Icon name="check" />}</span>
              {name === "project" && <ProjectMark name={label} />}
              <span className="truncate">{label}</span>
              <span className="ms-auto text-faint tabular-nums">{count}</span>
            </SearchLink>
          </li>
        ))}
        {values.length > shown.length && (
          <li>
            <button type="button" className="facet-value text-faint" onClick={() => setAll(true)}>
              <T k="facetMore" />
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
