"use client";

import type { ComponentType } from "react";
import { reasonOf } from "@/components/search/session/reason";
import { useRetryOnline } from "@/components/search/session/use-retry-online";
import { type LostProps, late } from "@/components/ui/late";
import { FailedState } from "./failed-state";

/** A part that shows results: its script is loaded with the first query, as the search itself is. */
export const lateResults = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> => late(load, Lost);

function Lost({ error, retry }: LostProps) {
  useRetryOnline(true, retry);
  return <FailedState reason={reasonOf(error)} onRetry={retry} />;
}
