"use client";

import { useEffect } from "react";
import { T } from "@/components/ui/text";

/** The `online` event fires a moment before the network works. */
const SETTLE_MS = 1_000;

const again = (): void => window.location.reload();

/** Reloads the page: automatically when the network is back, or on request. */
export function OnlineAgain() {
  useEffect(() => {
    const soon = (): void => void setTimeout(again, SETTLE_MS);
    window.addEventListener("online", soon);
    return () => window.removeEventListener("online", soon);
  }, []);
  return (
    <button type="button" className="button" onClick={again}>
      <T k="searchRetry" />
    </button>
  );
}
