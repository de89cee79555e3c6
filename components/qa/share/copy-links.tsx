"use client";

import { useEffect } from "react";
import { addressOf, useCopy } from "./use-copy";

/** Handles the `CopyButton`s of the page, and those of its code blocks (`copyableCode`). */
export function CopyLinks() {
  const { copy, refused } = useCopy();

  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const button = event.target.closest<HTMLElement>("[data-copy], [data-copy-code]");
      const path = button?.dataset.copy;
      if (path) copy({ plain: addressOf(path) }, "copied");
      else if (button)
        copy({ plain: button.parentElement?.querySelector("pre")?.innerText ?? "" }, "copiedCode");
    };
    document.addEventListener("click", clicked);
    return () => document.removeEventListener("click", clicked);
  }, [copy]);

  return refused;
}
