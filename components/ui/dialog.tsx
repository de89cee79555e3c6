"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icon";
import { useMessage } from "./use-language";

interface Props {
  title: ReactNode;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

/**
 * A native modal dialog, open while it is rendered. Escape, the button and a click on the backdrop close it; the
 * browser returns the focus.
 */
export function Dialog({ title, onClose, className = "", children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const message = useMessage();

  useEffect(() => {
    // No cleanup: effects run twice in development, and removing a dialog closes it.
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; the keyboard has Escape and the button
    <dialog
      ref={dialog}
      className={`sheet ${className}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="sheet-body">
        <div className="sheet-head">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            className="toggle"
            aria-label={message("close")}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
