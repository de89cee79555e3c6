"use client";

import { memo } from "react";
import { starOfHit } from "@/components/search/field/options";
import { Link } from "@/components/ui/link";
import type { SearchResult } from "@/lib/search/types";
import { languageOf } from "@/lib/site/wording/language-of";
import { Highlighted } from "./highlighted";
import { HitDetails } from "./hit";
import { StarButton } from "./star-button";

interface Props {
  hit: SearchResult;
  /** Whether another way to ask the question led to it. */
  phrased?: boolean;
  /** Called before it opens. */
  onOpen: (hit: SearchResult) => void;
}

/**
 * A result of the search page: a heading whose link takes up the whole row, so that it is named by the question alone.
 * Not rendered anew while the page follows the typing: only another result is another row.
 */
export const ResultRow = memo(function ResultRow({ hit, phrased = false, onOpen }: Props) {
  const { question, highlights, url } = hit;
  return (
    <article className="hit-row hit">
      <h2 className="hit-title" lang={languageOf(question)}>
        <Link href={url} className="hit-link" onClick={() => onOpen(hit)}>
          <Highlighted text={question} ranges={highlights.question} />
        </Link>
      </h2>
      <HitDetails hit={hit} phrased={phrased} />
      <StarButton star={starOfHit(hit)} compact />
    </article>
  );
});
