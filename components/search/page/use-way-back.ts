"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { keptPlace, scrollBack } from "@/components/ui/history-state";

/** On the way back from an answer, gives its row the focus, and the page the place that it had. */
export function useWayBack(list: RefObject<HTMLElement | null>, shown: boolean): void {
  const done = useRef(false);
  useLayoutEffect(() => {
    if (!shown || done.current) return;
    done.current = true;
    const place = keptPlace();
    const [url = ""] = place?.marks ?? [];
    const rows = list.current?.querySelectorAll<HTMLAnchorElement>("a.hit") ?? [];
    const row = [...rows].find(({ pathname }) => url !== "" && pathname.endsWith(url));
    if (!place || !row) return;
    row.focus({ preventScroll: true });
    scrollBack(place.y);
  }, [list, shown]);
}
