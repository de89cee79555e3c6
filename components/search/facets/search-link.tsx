"use client";

import type { ComponentProps } from "react";
import { withBase } from "@/lib/site/addresses/paths";
import { type SearchParameters, searchHref } from "@/lib/site/addresses/search-parameters";

/** Makes another search of the present one. */
export type SearchChange = (parameters: SearchParameters) => SearchParameters;

interface Props extends Omit<ComponentProps<"a">, "href" | "onClick" | "onChange"> {
  parameters: SearchParameters;
  /** What the link does to the search. */
  to: SearchChange;
  onChange: (change: SearchChange) => void;
}

/** A link to the search page with other parameters; followed there without leaving the page. */
export function SearchLink({ parameters, to, onChange, ...props }: Props) {
  return (
    <a
      {...props}
      href={withBase(searchHref(to(parameters)))}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onChange(to);
      }}
    />
  );
}
