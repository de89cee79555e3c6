"use client";

import { type RefObject, useEffect } from "react";

/**
 * Publishes as CSS variables how much of the window a phone's on-screen keyboard leaves visible (`--visible-height`,
 * `--visible-top`). The layout viewport does not change when the keyboard opens.
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
