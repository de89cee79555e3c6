"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { T } from "@/components/ui/text";

/** The part of the viewport in which a heading counts as the one being read. */
const READING_ZONE = "-10% 0px -70% 0px";

/**
 * The contents of a project's page: beside the list on wide screens, above it elsewhere. Marks the group that is being
 * read.
 */
export function FaqContents({ children }: { children: ReactNode }) {
  const nav = useRef<HTMLElement>(null);

  useEffect(() => {
    const groups = document.querySelectorAll("[data-group]");
    const observer = new IntersectionObserver(
      (entries) => {
        const reading = entries.find(({ isIntersecting }) => isIntersecting)?.target.id;
        if (!reading) return;
        for (const link of nav.current?.querySelectorAll("a") ?? []) {
          if (link.hash === `#${reading}`) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        }
      },
      { rootMargin: READING_ZONE },
    );
    for (const group of groups) observer.observe(group);
    return () => observer.disconnect();
  }, []);

  // Off-screen entries have an estimated height until the jump lays them out, so repeat the jump afterwards.
  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link) return;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => document.getElementById(link.hash.slice(1))?.scrollIntoView()),
      );
    };
    const element = nav.current;
    element?.addEventListener("click", clicked);
    return () => element?.removeEventListener("click", clicked);
  }, []);

  return (
    <nav ref={nav} aria-labelledby="contents" className="faq-contents no-print">
      <h2 id="contents" className="text-faint text-sm">
        <T k="contents" />
      </h2>
      <ul>{children}</ul>
    </nav>
  );
}
