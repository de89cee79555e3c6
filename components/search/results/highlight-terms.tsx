"use client";

import { useEffect, useRef } from "react";
import { takeMatches } from "@/lib/site/storage/carried-matches";

/** Also the name in `search.css`. */
const HIGHLIGHT = "search-terms";

/** What is marked on the page of an answer: the question and the texts. */
const MARKED = "#main h1, #main .prose";

/** Ranges of the page's text in which one of the terms stands, cut as the search cuts texts. */
async function rangesOf(terms: readonly string[]): Promise<Range[]> {
  // Fetched only where a result was opened; the page itself does without.
  const [{ findRanges }, { terms: cut }] = await Promise.all([
    import("@/lib/text/highlight"),
    import("@/lib/text/tokenize"),
  ]);
  // A match of one character was looked for as such; in longer ones single characters would mark the whole page.
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
 * Marks on the page of an answer what the result was found by that led here. With the CSS Custom Highlight API, which
 * leaves the text as it is; where there is none, nothing is marked.
 */
export function MarkTerms({ id }: { id: string }) {
  const terms = useRef<{ id: string; terms: string[] } | null>(null);

  useEffect(() => {
    if (typeof Highlight === "undefined" || !CSS.highlights) return;
    // Taken once, though effects may run twice in development.
    if (terms.current?.id !== id) terms.current = { id, terms: takeMatches(id) };
    if (terms.current.terms.length === 0) return;
    let left = false;
    rangesOf(terms.current.terms)
      .then((ranges) => {
        if (!left) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
      })
      .catch(() => {
        // The script could not be fetched; the answer can be read all the same.
      });
    return () => {
      left = true;
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [id]);

  return null;
}
