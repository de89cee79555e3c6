"use client";

import { useEffect } from "react";
import { T } from "@/components/ui/text";

/** A network is announced a moment before it carries anything. */
const SETTLE_MS = 1_000;

const again = (): void => window.location.reload();

/** Asks for the page again: by itself when the network is back, or when the reader thinks so. */
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
