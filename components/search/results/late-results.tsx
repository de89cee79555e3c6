"use client";

import { type ComponentType, useEffect } from "react";
import { reasonOf } from "@/components/search/session/reason";
import { type LostProps, late } from "@/components/ui/late";
import { FailedState } from "./failed-state";

/** A part that shows results: its script is loaded with the first query, as the search itself is. */
export const lateResults = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> => late(load, Lost);

function Lost({ error, retry }: LostProps) {
  useEffect(() => {
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [retry]);
  return <FailedState reason={reasonOf(error)} onRetry={retry} />;
}
