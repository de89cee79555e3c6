"use client";

import { useEffect } from "react";
import { withBase } from "@/lib/site/addresses/paths";

const POLL_MS = 400;

/** `npm start` on the same port may have left a service worker, which would go on answering. */
async function dropServiceWorkers(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
}

/**
 * In development: reloads the page when posts were extracted again, so that an edited post shows: in the search first,
 * and once more on the pages, which are written later. `written`: what the page was made of (`lastWritten`).
 */
export function DevReload({ written }: { written: string }) {
  useEffect(() => {
    if (process.env.NODE_ENV === "development") void dropServiceWorkers();
  }, []);
  useEffect(() => {
    if (process.env.NODE_ENV !== "development") return;
    const timer = setInterval(async () => {
      try {
        const response = await fetch(withBase("/written/"), { cache: "no-store" });
        if (response.ok && (await response.text()) !== written) window.location.reload();
      } catch {
        // The server restarts; the next look finds it.
      }
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [written]);
  return null;
}
