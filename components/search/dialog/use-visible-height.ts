"use client";

import { type RefObject, useEffect } from "react";

/**
 * Tells CSS how much of the window the keyboard of a phone leaves to be seen (`--visible-height`, `--visible-top`): the
 * layout's own height does not change when a keyboard opens.
 */
export function useVisibleHeight(element: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    const view = window.visualViewport;
    const target = element.current;
    if (!active || !view || !target) return;
    const follow = () => {
      target.style.setProperty("--visible-height", `${view.height}px`);
      target.style.setProperty("--visible-top", `${view.offsetTop}px`);
    };
    follow();
    view.addEventListener("resize", follow);
    view.addEventListener("scroll", follow);
    return () => {
      view.removeEventListener("resize", follow);
      view.removeEventListener("scroll", follow);
    };
  }, [element, active]);
}
