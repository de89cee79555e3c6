import type { ComponentProps } from "react";
import { paths, withBase } from "@/lib/site/paths";

/** A search landmark that works without JavaScript: it asks the search page. */
export function SearchForm(props: ComponentProps<"form">) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: `<search>` is younger than the browsers that we support
    <form role="search" action={withBase(paths.search)} {...props} />
  );
}
