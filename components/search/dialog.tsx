"use client";

import { useEffect, useRef, useState } from "react";
import { useMessage } from "@/components/ui/use-language";
import { DialogBody } from "./dialog-body";
import { isComposing } from "./ime";
import { OPEN_EVENT } from "./open";
import { useVisibleHeight } from "./use-visible-height";

/** Whether typing `/` here means the character: the reader is in a text field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The search on every page: Ctrl/⌘ K, `/`, or a trigger opens it. A modal `<dialog>` traps the focus and returns it. */
export function SearchDialog({ examples }: { examples: readonly string[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [session, setSession] = useState<{ number: number; query: string } | null>(null);
  const message = useMessage();

  useEffect(() => {
    const open = (query: string) => {
      if (dialog.current?.open) return;
      setSession((last) => ({ number: (last?.number ?? 0) + 1, query }));
    };
    const onOpen = (event: Event) => open((event as CustomEvent<string>).detail);
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented) return;
      const withK = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (withK && event.key.toLowerCase() === "k") {
        event.preventDefault();
        if (dialog.current?.open) dialog.current.close();
        else open("");
      } else if (
        event.key === "/" &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !isTyping(event.target)
      ) {
        event.preventDefault();
        open("");
      }
    };
    window.addEventListener(OPEN_EVENT, onOpen);
    window.addEventListener("keydown", onKeyDown);
    // From here on the shortcuts work: hints of them need not promise what a slow page cannot do yet.
    document.documentElement.dataset.shortcuts = "on";
    return () => {
      window.removeEventListener(OPEN_EVENT, onOpen);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, []);

  useEffect(() => {
    if (session && !dialog.current?.open) dialog.current?.showModal();
  }, [session]);

  useVisibleHeight(dialog, session !== null);

  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label={message("searchLabel")}
      onClose={() => setSession(null)}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {session && (
        <DialogBody key={session.number} initial={session.query} examples={examples} close={close} />
      )}
    </dialog>
  );
}
