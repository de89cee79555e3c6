"use client";

import { useEffect } from "react";
import { withBase } from "@/lib/site/addresses/paths";

/** Safari has no `requestIdleCallback`. */
const SETTLE_MS = 2_000;

/** Brings the service worker, which keeps the site for times without network, once the page has nothing else to do. */
export function ServiceWorker() {
  useEffect(() => {
    // Missing over plain HTTP; refused in some private modes. The site works all the same.
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
