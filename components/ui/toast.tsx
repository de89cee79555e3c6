"use client";

import { useEffect, useState } from "react";
import type { MessageKey } from "@/lib/site/languages/texts";
import { T } from "./text";

const TOAST_EVENT = "qa:toast";
const VISIBLE_MS = 2600;

/** Shows a short message at the bottom of the page, and announces it. */
export function toast(message: MessageKey): void {
  window.dispatchEvent(new CustomEvent<MessageKey>(TOAST_EVENT, { detail: message }));
}

/** Renders toasts; once, in the layout. The live region must exist before its first message to be announced. */
export function Toaster() {
  const [message, setMessage] = useState<MessageKey | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (event: Event) => {
      setMessage((event as CustomEvent<MessageKey>).detail);
      clearTimeout(timer);
      timer = setTimeout(() => setMessage(null), VISIBLE_MS);
    };
    window.addEventListener(TOAST_EVENT, show);
    return () => {
      window.removeEventListener(TOAST_EVENT, show);
      clearTimeout(timer);
    };
  }, []);

  return (
    <div role="status" className="toaster">
      {message && (
        <p className="toast">
          <T k={message} />
        </p>
      )}
    </div>
  );
}
