"use client";

import { useEffect, useRef } from "react";
import { takeMatches } from "@/lib/site/storage/carried-matches";

/** `search.css` uses the same name. */
const HIGHLIGHT = "search-terms";

/** What is highlighted on the page of an answer: the question and the texts. */
const MARKED = "#main h1, #main .prose";

/** Returns the ranges of the page's text that match one of the terms, cut by the search's own tokenizer. */
async function rangesOf(terms: readonly string[]): Promise<Range[]> {
  // Loaded only when a result was opened; the page itself does not need it.
  const [{ findRanges }, { terms: cut }] = await Promise.all([
    import("@/lib/text/highlight"),
    import("@/lib/text/tokenize"),
  ]);
  // A single character counts only if the query was a single character; otherwise it would highlight the whole page.
  const wanted = new Set(
    terms.flatMap((term) => cut(term).filter((part) => part.length > 1 || term.length === 1)),
  );
  return [...document.querySelectorAll(MARKED)].flatMap((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const ranges: Range[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const [start, end] of findRanges(node.nodeValue ?? "", wanted)) {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
      }
    }
    return ranges;
  });
}

/**
 * Highlights on the page of an answer the terms of the search that led to it. It uses the CSS Custom Highlight API,
 * which leaves the DOM unchanged; browsers without it highlight nothing.
 */
export function MarkTerms({ id }: { id: string }) {
  const terms = useRef<{ id: string; terms: string[] } | null>(null);

  useEffect(() => {
    if (typeof Highlight === "undefined" || !CSS.highlights) return;
    // Taken once, although effects run twice in development.
    if (terms.current?.id !== id) terms.current = { id, terms: takeMatches(id) };
    if (terms.current.terms.length === 0) return;
    let left = false;
    rangesOf(terms.current.terms)
      .then((ranges) => {
        if (!left) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
      })
      .catch(() => {
        // The script could not be fetched; the answer stays readable.
      });
    return () => {
      left = true;
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [id]);

  return null;
}
