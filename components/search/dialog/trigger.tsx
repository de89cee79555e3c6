"use client";

import type { ReactNode } from "react";
import { warmSearch } from "@/components/search/session/use-search";
import { useMessage } from "@/components/ui/use-language";
import { paths, withBase } from "@/lib/site/addresses/paths";
import { OPENS_SEARCH } from "./shortcuts";

/** Opens the search dialog; without JavaScript, or in a new tab, it is a link to the search page. */
export function SearchTrigger({ className, children }: { className: string; children: ReactNode }) {
  const message = useMessage();
  return (
    <a
      href={withBase(paths.search)}
      className={className}
      title={message("searchOpen", { key: "Ctrl+K" })}
      aria-keyshortcuts="Control+K Meta+K /"
      onPointerEnter={warmSearch}
      onFocus={warmSearch}
      {...OPENS_SEARCH}
    >
      {children}
    </a>
  );
}
