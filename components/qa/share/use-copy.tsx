"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { T } from "@/components/ui/text";
import { toast } from "@/components/ui/toast";
import { useMessage } from "@/components/ui/use-language";
import { withBase } from "@/lib/site/addresses/paths";
import type { MessageKey } from "@/lib/site/languages/texts";
import { copyContent } from "./clipboard";
import type { Copied } from "./share-text";

/** Returns the absolute address of a path in the reader's browser. */
export const addressOf = (path: string): string => new URL(withBase(path), window.location.origin).href;

/** Copies and confirms. Render `refused`: if the browser refuses to copy, it shows the text, selected. */
export function useCopy(): { copy: (content: Copied, done: MessageKey) => void; refused: ReactNode } {
  const [text, setText] = useState<string | null>(null);
  const copy = useCallback(async (content: Copied, done: MessageKey) => {
    if (await copyContent(content)) toast(done);
    else setText(content.plain);
  }, []);
  return { copy, refused: text !== null && <CopyByHand text={text} onClose={() => setText(null)} /> };
}

function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const message = useMessage();
  const field = useRef<HTMLTextAreaElement>(null);

  // Runs after the dialog opened, which focuses its first button.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  return (
    <Dialog title={<T k="copyByHand" />} onClose={onClose}>
      <textarea
        readOnly
        value={text}
        rows={Math.min(8, text.split("\n").length + 1)}
        aria-label={message("copyByHand")}
        className="copy-field"
        ref={field}
      />
    </Dialog>
  );
}
