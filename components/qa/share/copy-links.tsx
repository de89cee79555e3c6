"use client";

import { useEffect } from "react";
import { addressOf, useCopy } from "./use-copy";

/** Answers for the `CopyButton`s of the page. */
export function CopyLinks() {
  const { copy, refused } = useCopy();

  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      const button = event.target instanceof Element && event.target.closest<HTMLElement>("[data-copy]");
      if (button) copy({ plain: addressOf(button.dataset.copy ?? "/") }, "copied");
    };
    document.addEventListener("click", clicked);
    return () => document.removeEventListener("click", clicked);
  }, [copy]);

  return refused;
}
