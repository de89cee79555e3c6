"use client";

import { useEffect, useState } from "react";
import type { SearchState } from "@/components/search/session/state";
import { useMessage } from "@/components/ui/use-language";
import { failureMessage } from "./states";

/** Reading a count after every keystroke would talk over the reader; the last one counts. */
const ANNOUNCE_DELAY_MS = 700;

/** Reads a text out to those who do not see the page, once it has come to rest. */
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

/** Says how many results there are to those who do not see them. */
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
