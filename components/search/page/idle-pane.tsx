"use client";

import { Examples } from "@/components/search/field/examples";
import { T } from "@/components/ui/text";

interface Props {
  examples: readonly string[];
  onQuery: (query: string) => void;
}

/** What stands on the search page before a search: how to begin. */
export function IdlePane({ examples, onQuery }: Props) {
  return (
    <div className="py-4">
      <p className="text-muted">
        <T k="searchIdle" />
      </p>
      <Examples examples={examples} pick={onQuery} />
    </div>
  );
}
