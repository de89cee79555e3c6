"use client";

import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { FILTER_NAMES } from "@/lib/search/filters";
import { type SearchParameters, withToggled } from "@/lib/site/addresses/search-parameters";
import { filterLabel } from "./facet-values";
import type { SearchChange } from "./search-link";

interface Props {
  parameters: SearchParameters;
  projectNames: Readonly<Record<string, string>>;
  onChange: (change: SearchChange) => void;
  onClear: () => void;
}

/** The filters in force, each to be taken away. */
export function FilterChips({ parameters, projectNames, onChange, onClear }: Props) {
  const message = useMessage();
  const chosen = FILTER_NAMES.flatMap((name) =>
    (parameters[name] ?? []).map((value) => ({
      name,
      value,
      label: filterLabel(name, value, { projectNames, message }),
    })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap items-center gap-2" aria-label={message("searchActiveFilters")}>
      {chosen.map(({ name, value, label }) => (
        <li key={`${name} ${value}`}>
          <button
            type="button"
            className="chip"
            aria-label={message("filterRemove", { name: label })}
            onClick={() => onChange((before) => withToggled(before, name, value))}
          >
            {label}
            <Icon name="close" />
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <button type="button" className="link px-2 text-sm" onClick={onClear}>
            <T k="filterClearAll" />
          </button>
        </li>
      )}
    </ul>
  );
}
