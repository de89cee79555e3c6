"use client";

import { useEffect } from "react";
import { withBase } from "@/lib/site/addresses/paths";

/** Safari has no `requestIdleCallback`. */
const SETTLE_MS = 2_000;

/** Registers the service worker, which caches the site for offline use, when the page is idle. */
export function ServiceWorker() {
  useEffect(() => {
    // Unavailable over plain HTTP, and in some private modes. The site works without it.
    if (!("serviceWorker" in navigator)) return;
    const register = (): void => {
      navigator.serviceWorker
        .register(withBase("/sw.js"), { scope: withBase("/"), updateViaCache: "none" })
        .catch(() => {});
    };
    const whenIdle = (): void => {
      if ("requestIdleCallback" in window) requestIdleCallback(register);
      else setTimeout(register, SETTLE_MS);
    };
    if (document.readyState === "complete") whenIdle();
    else window.addEventListener("load", whenIdle, { once: true });
    return () => window.removeEventListener("load", whenIdle);
  }, []);
  return null;
}
