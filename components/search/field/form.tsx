import type { ComponentProps } from "react";
import { T } from "@/components/ui/text";
import { paths, withBase } from "@/lib/site/addresses/paths";

/** A search landmark that works without JavaScript: it asks the search page. */
export function SearchForm(props: ComponentProps<"form">) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: `<search>` is younger than the browsers that we support
    <form role="search" action={withBase(paths.search)} {...props} />
  );
}

/** Sends a form whose only visible button is the keyboard's Enter: for those who speak or swipe. */
export function SilentSubmit() {
  return (
    <button type="submit" className="sr-only" tabIndex={-1}>
      <T k="searchButton" />
    </button>
  );
}
