"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useMessage } from "@/components/ui/use-language";
import { DialogBody } from "./dialog-body";
import { OPEN_EVENT } from "./open";
import { SEARCH_DIALOG } from "./shortcuts";
import { useVisibleHeight } from "./use-visible-height";

interface Start {
  number: number;
  query: string;
}

/** Every opening starts with the given query and no state of the previous one. */
const afresh =
  (query: string) =>
  ({ number }: Start): Start => ({ number: number + 1, query });

/**
 * The search on every page: Ctrl/⌘ K, `/`, or a trigger opens it (`shortcuts.ts`). A modal `<dialog>` traps the focus
 * and returns it. Its field is always rendered, so that it accepts text at once; the rest is rendered when the dialog
 * is open.
 */
export function SearchDialog({
  examples,
  project,
}: {
  examples: readonly string[];
  project?: string | undefined;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [start, setStart] = useState<Start>({ number: 0, query: "" });
  /** Whether the pointer went down on the backdrop: a text selection that ends there must not close the dialog. */
  const pressed = useRef(false);
  const message = useMessage();

  useEffect(() => {
    const onOpen = (event: Event) => {
      if (dialog.current?.open) return;
      flushSync(() => setStart(afresh((event as CustomEvent<string>).detail)));
      dialog.current?.showModal();
      dialog.current?.querySelector("input")?.select();
    };
    const root = dialog.current?.getRootNode();
    root?.addEventListener(OPEN_EVENT, onOpen);
    // Opened before hydration.
    if (dialog.current?.open) setOpen(true);
    if (root === document) document.documentElement.dataset.hydrated = "";
    return () => root?.removeEventListener(OPEN_EVENT, onOpen);
  }, []);

  useVisibleHeight(dialog, open);

  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself
    <dialog
      ref={dialog}
      id={SEARCH_DIALOG}
      className="search-dialog"
      part="dialog"
      aria-label={message("searchLabel")}
      onFocus={() => setOpen(true)}
      onClose={() => {
        setOpen(false);
        setStart(afresh(""));
      }}
      onPointerDown={(event) => {
        pressed.current = event.target === dialog.current;
      }}
      onClick={(event) => pressed.current && event.target === dialog.current && close()}
      suppressHydrationWarning
    >
      <DialogBody
        key={start.number}
        initial={start.query}
        open={open}
        examples={examples}
        project={project}
        close={close}
      />
    </dialog>
  );
}
