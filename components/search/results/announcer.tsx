"use client";

import { useEffect, useState } from "react";
import type { SearchState } from "@/components/search/session/state";
import { useMessage } from "@/components/ui/use-language";
import { failureMessage } from "./failed-state";

/** Debounce: announcing a count after every keystroke would interrupt the reader. */
const ANNOUNCE_DELAY_MS = 700;

/** Announces a text to screen readers once it has stopped changing. */
export function Say({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

/** Announces the number of results to screen readers. */
export function Announcer({ state }: { state: SearchState }) {
  const message = useMessage();
  switch (state.status) {
    case "results":
      return <Say text={message("searchCount", { n: state.results.total })} />;
    case "empty":
      return <Say text={message("searchNone")} />;
    case "failed":
      return <Say text={message(failureMessage(state.reason))} />;
    default:
      return <Say text="" />;
  }
}
