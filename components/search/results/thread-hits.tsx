"use client";

import { useId, useState } from "react";
import { shownResults } from "@/components/search/session/state";
import { threadOptions } from "@/components/search/session/thread-options";
import { useSearch } from "@/components/search/session/use-search";
import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import type { ResultThread, SearchOptions, SearchResult } from "@/lib/search/types";
import { ResultRow } from "./result-row";

/** Threads that were unfolded, by their search: the way back leads to the same list. */
const unfolded = new Set<string>();

interface Props {
  /** The result that stands for its thread. */
  hit: SearchResult;
  thread: ResultThread;
  query: string;
  options: SearchOptions;
  onOpen: (hit: SearchResult) => void;
}

/** The other results of a thread: a button that tells their number and unfolds them. */
export function ThreadHits({ hit, thread, query, options, onOpen }: Props) {
  const place = `${query} ${hit.id}`;
  const [open, setOpen] = useState(() => unfolded.has(place));
  const list = useId();
  const { state } = useSearch(open ? query : "", threadOptions(options, thread.key));
  const others = shownResults(state)?.results.filter(({ id }) => id !== hit.id) ?? [];
  const flip = () => {
    if (open) unfolded.delete(place);
    else unfolded.add(place);
    setOpen(!open);
  };
  return (
    <>
      <button type="button" className="thread-more" aria-expanded={open} aria-controls={list} onClick={flip}>
        <T k="hitThread" n={thread.more} />
        <Icon name="down" />
      </button>
      <ol id={list} className="thread-hits" hidden={!open}>
        {others.map((other) => (
          <li key={other.id}>
            <ResultRow hit={other} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </>
  );
}
