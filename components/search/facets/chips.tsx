"use client";

import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { FILTER_NAMES, type FilterName } from "@/lib/search/filters";
import type { SearchParameters } from "@/lib/site/addresses/search-parameters";
import { filterLabel } from "./facet-values";

interface Props {
  parameters: SearchParameters;
  projectNames: Readonly<Record<string, string>>;
  onRemove: (name: FilterName) => void;
  onClear: () => void;
}

/** The active filters, each with a button that removes it. */
export function FilterChips({ parameters, projectNames, onRemove, onClear }: Props) {
  const message = useMessage();
  const chosen = FILTER_NAMES.flatMap((name) => {
    const value = parameters[name];
    return value ? [{ name, label: filterLabel(name, value, { projectNames, message }) }] : [];
  });
  if (chosen.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap items-center gap-2" aria-label={message("searchActiveFilters")}>
      {chosen.map(({ name, label }) => (
        <li key={name}>
          <button
            type="button"
            className="chip"
            aria-label={message("filterRemove", { name: label })}
            onClick={() => onRemove(name)}
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
