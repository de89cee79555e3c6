"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { MessageKey } from "@/lib/site/languages/texts";
import type { IconName } from "@/lib/site/style/icons";
import { Icon } from "./icon";
import { T } from "./text";
import { useMessage } from "./use-language";

/** Distance between the list and the edge of the window; on a phone the tab bar is in between. */
const EDGE = 72;

const CloseMenu = createContext<() => void>(() => {});

/**
 * A button that discloses further buttons. No `role="menu"`: Tab moves through them as usual. Escape, a choice, a click
 * elsewhere and leaving with Tab close it; the first two return the focus.
 */
export function Menu({ label, children }: { label: MessageKey; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(false);
  const listId = useId();
  const message = useMessage();

  // Before paint: open above the button if there is no room below.
  useLayoutEffect(() => {
    if (!open || !list.current || !frame.current) return;
    const room = document.documentElement.clientHeight - frame.current.getBoundingClientRect().bottom;
    setAbove(room < list.current.offsetHeight + EDGE);
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works wherever the focus is inside
    <div
      ref={frame}
      className="menu js-only"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="button button-square"
        aria-expanded={open}
        aria-controls={listId}
        aria-label={message(label)}
        title={message(label)}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      <ul ref={list} id={listId} className="menu-list" data-above={above || undefined} hidden={!open}>
        <CloseMenu value={close}>{open && children}</CloseMenu>
      </ul>
    </div>
  );
}

export function MenuItem({
  icon,
  label,
  onChoose,
}: {
  icon: IconName;
  label: MessageKey;
  onChoose: () => void;
}) {
  const close = useContext(CloseMenu);
  return (
    <li>
      <button
        type="button"
        className="menu-item"
        onClick={() => {
          close();
          onChoose();
        }}
      >
        <Icon name={icon} />
        <T k={label} />
      </button>
    </li>
  );
}
