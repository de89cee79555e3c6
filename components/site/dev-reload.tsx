"use client";

import { useEffect } from "react";
import { withBase } from "@/lib/site/addresses/paths";

const POLL_MS = 400;

/** A service worker of `npm start` on the same port would keep answering. */
async function dropServiceWorkers(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
}

/**
 * In development, reloads the page when posts were extracted again. An edited post appears in the search first, and
 * then on the pages, which are written later. `written`: when the page's data was written (`lastWritten`).
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
        // The server is restarting; try again at the next interval.
      }
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [written]);
  return null;
}
