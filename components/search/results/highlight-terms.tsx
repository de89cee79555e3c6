"use client";

import { useEffect, useRef } from "react";
import { takeMatches } from "@/lib/site/storage/carried-matches";

/** `search.css` uses the same name. */
const HIGHLIGHT = "search-terms";

/** What is highlighted on the page of an answer: the question and the texts. */
const MARKED = "#main h1, #main .prose";

/** Ranges of the elements' text in which one of the terms stands, cut as the search cuts texts. */
async function rangesOf(terms: readonly string[], elements: Iterable<Element>): Promise<Range[]> {
  // Fetched only where something is marked; the page itself does without.
  const [{ findRanges }, { terms: cut }] = await Promise.all([
    import("@/lib/text/highlight"),
    import("@/lib/text/tokenize"),
  ]);
  // A single character counts only if the query was a single character; otherwise it would highlight the whole page.
  const wanted = new Set(
    terms.flatMap((term) => cut(term).filter((part) => part.length > 1 || term.length === 1)),
  );
  return [...elements].flatMap((element) => {
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
 * Marks the terms in the elements until the function that it returns is called. With the CSS Custom Highlight API, which
 * leaves the text as it is; where there is none, nothing is marked.
 */
export function markTerms(terms: readonly string[], elements: Iterable<Element>): () => void {
  if (typeof Highlight === "undefined" || !CSS.highlights || terms.length === 0) return () => {};
  let left = false;
  rangesOf(terms, elements)
    .then((ranges) => {
      if (!left) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    })
    .catch(() => {
      // The script could not be fetched; the texts can be read all the same.
    });
  return () => {
    left = true;
    CSS.highlights.delete(HIGHLIGHT);
  };
}

/** Marks on the page of an answer what the result was found by that led here. */
export function MarkTerms({ id }: { id: string }) {
  const terms = useRef<{ id: string; terms: string[] } | null>(null);

  useEffect(() => {
    // Taken once, though effects may run twice in development.
    if (terms.current?.id !== id) terms.current = { id, terms: takeMatches(id) };
    return markTerms(terms.current.terms, document.querySelectorAll(MARKED));
  }, [id]);

  return null;
}
