"use client";

import { useEffect, useRef } from "react";
import { useTexts } from "@/components/ui/current-language";
import { translateTitle } from "@/lib/site/head/title";
import { DEFAULT_TEXTS } from "@/lib/site/languages/texts";

/** Keeps the document's title in the reader's language. `site`: the site's name in the default language. */
export function DocumentTitle({ site }: { site: string }) {
  const texts = useTexts();
  const before = useRef(texts);
  useEffect(() => {
    const from = [before.current, DEFAULT_TEXTS];
    before.current = texts;
    const translate = () => {
      const title = translateTitle(document.title, site, from, texts);
      if (title !== document.title) document.title = title;
    };
    translate();
    // Navigation changes the title.
    const observer = new MutationObserver(translate);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [texts, site]);
  return null;
}
