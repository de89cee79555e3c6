"use client";

import { useEffect, useState } from "react";
import { useMessage } from "@/components/ui/use-language";
import type { SearchState } from "./use-search";

/** Reading a count after every keystroke would talk over the reader; the last one counts. */
const ANNOUNCE_DELAY_MS = 700;

/** Says how many results there are to those who do not see them. */
export function Announcer({ state }: { state: SearchState }) {
  const message = useMessage();
  const [said, setSaid] = useState("");
  const text =
    state.status === "results"
      ? message("searchCount", { n: state.results.total })
      : state.status === "empty"
        ? message("searchNone")
        : state.status === "failed"
          ? message("searchFailedAnnounce")
          : "";

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
