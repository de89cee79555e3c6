"use client";

import { useEffect } from "react";
import { useLanguage } from "@/components/ui/use-language";
import type { Bilingual } from "@/lib/model/site";
import { translateTitle } from "@/lib/site/title";

/** Keeps the document's title in the reader's language; pages bring it in Chinese. */
export function DocumentTitle({ site }: { site: Bilingual }) {
  const language = useLanguage();
  const { zh, en } = site;
  useEffect(() => {
    const translate = () => {
      const title = translateTitle(document.title, { zh, en }, language);
      if (title !== document.title) document.title = title;
    };
    translate();
    // Another page brings another title.
    const observer = new MutationObserver(translate);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [language, zh, en]);
  return null;
}
