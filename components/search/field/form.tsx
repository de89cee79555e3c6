import type { ComponentProps } from "react";
import { T } from "@/components/ui/text";
import { paths, withBase } from "@/lib/site/addresses/paths";

/** A search landmark that works without JavaScript: it submits to the search page. */
export function SearchForm(props: ComponentProps<"form">) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: `<search>` is younger than the browsers that we support
    <form role="search" action={withBase(paths.search)} {...props} />
  );
}

/** Submit button for assistive technology (speech, switch control); a sighted keyboard user presses Enter. */
export function SilentSubmit() {
  return (
    <button type="submit" className="sr-only" tabIndex={-1}>
      <T k="searchButton" />
    </button>
  );
}
