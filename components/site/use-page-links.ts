"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { BASE_PATH } from "@/lib/site/addresses/base-path";

/** Returns the page of the site that a click leads to, without base path; null if the browser should follow the link. */
function pageOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  // Links of posts load the page: what they name may be a file or not be there.
  if (!link?.href || link.target || link.hasAttribute("download") || link.closest(".prose")) return null;
  const { origin, pathname, search, hash } = link;
  if (origin !== location.origin || !pathname.startsWith(`${BASE_PATH}/`)) return null;
  // Pages end with a slash, files do not.
  if (!pathname.endsWith("/")) return null;
  const isThisPage = pathname === location.pathname && search === location.search;
  return isThisPage && hash ? null : pathname.slice(BASE_PATH.length) + search + hash;
}

/**
 * Follows links between pages of the site without loading a document. One listener for all of them: a link is an element
 * and nothing else, in HTML that is not hydrated (`OnlyHtml`) as well. Next's own links prefetch, which ours must not,
 * and take 2.8 kB of every page.
 */
export function usePageLinks(): void {
  const router = useRouter();
  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      const page = pageOf(event);
      if (page === null) return;
      event.preventDefault();
      router.push(page);
    };
    document.addEventListener("click", clicked);
    return () => document.removeEventListener("click", clicked);
  }, [router]);
}
