"use client";

import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { SORT_ORDERS, type SortOrder } from "@/lib/search/types";
import { type SearchParameters, withOrder } from "@/lib/site/addresses/search-parameters";
import type { MessageKey } from "@/lib/site/languages/texts";
import { type SearchChange, SearchLink } from "./search-link";

const NAMES: Readonly<Record<SortOrder, MessageKey>> = { relevance: "orderRelevance", date: "orderDate" };

interface Props {
  parameters: SearchParameters;
  onChange: (change: SearchChange) => void;
}

/** The orders of the results, of which one is in force. */
export function Order({ parameters, onChange }: Props) {
  const message = useMessage();
  const present = parameters.sort ?? SORT_ORDERS[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: links, not fields of a form
    <span role="group" aria-label={message("searchOrder")} className="order">
      {SORT_ORDERS.map((order) => (
        <SearchLink
          key={order}
          parameters={parameters}
          to={(before) => withOrder(before, order)}
          onChange={onChange}
          aria-current={order === present ? "true" : undefined}
        >
          <T k={NAMES[order]} />
        </SearchLink>
      ))}
    </span>
  );
}
