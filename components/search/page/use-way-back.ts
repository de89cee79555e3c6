"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { keptPlace, scrollBack } from "@/components/ui/history-state";

/** When the reader returns from an answer, focuses its row and restores the scroll position. */
export function useWayBack(list: RefObject<HTMLElement | null>, shown: boolean): void {
  const done = useRef(false);
  useLayoutEffect(() => {
    if (!shown || done.current) return;
    done.current = true;
    const place = keptPlace();
    const [url = ""] = place?.marks ?? [];
    const rows = list.current?.querySelectorAll<HTMLAnchorElement>("a.hit-link") ?? [];
    const row = [...rows].find(({ pathname }) => url !== "" && pathname.endsWith(url));
    if (!place || !row) return;
    row.focus({ preventScroll: true });
    scrollBack(place.y);
  }, [list, shown]);
}
