"use client";

import { useEffect } from "react";
import { withBase } from "@/lib/site/paths";

const POLL_MS = 400;
/** The search files are written before the rest of the knowledge base. */
const SETTLE_MS = 300;

/** `npm start` on the same port may have left a service worker, which would go on answering. */
async function dropServiceWorkers(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
}

/** In development: reloads the page when posts were extracted again, so that an edited post shows. */
export function DevReload() {
  useEffect(() => {
    if (process.env.NODE_ENV === "development") void dropServiceWorkers();
  }, []);
  useEffect(() => {
    if (process.env.NODE_ENV !== "development") return;
    let known: string | null = null;
    const timer = setInterval(async () => {
      try {
        const response = await fetch(withBase("/search/manifest.json"), { cache: "no-store" });
        if (!response.ok) return;
        const found = await response.text();
        if (known !== null && found !== known) setTimeout(() => window.location.reload(), SETTLE_MS);
        known = found;
      } catch {
        // The server restarts; the next look finds it.
      }
    }, POLL_MS);
    return () => clearInterval(timer);
  }, []);
  return null;
}
