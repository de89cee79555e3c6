"use client";

import { useEffect } from "react";
import { T } from "@/components/ui/text";

const again = (): void => window.location.reload();

/** Asks for the page again: at once when the network is back, or when the reader thinks so. */
export function OnlineAgain() {
  useEffect(() => {
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);
  return (
    <button type="button" className="button" onClick={again}>
      <T k="searchRetry" />
    </button>
  );
}
