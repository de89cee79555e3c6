"use client";

import { useEffect } from "react";
import { useLanguage } from "@/components/ui/current-language";
import type { Localized } from "@/lib/site/languages/dictionary";
import { translateTitle } from "@/lib/site/title";

/** Keeps the document's title in the reader's language; pages bring it in the default one. */
export function DocumentTitle({ site }: { site: Localized }) {
  const language = useLanguage();
  useEffect(() => {
    const translate = () => {
      const title = translateTitle(document.title, site, language);
      if (title !== document.title) document.title = title;
    };
    translate();
    // Another page brings another title.
    const observer = new MutationObserver(translate);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [language, site]);
  return null;
}
