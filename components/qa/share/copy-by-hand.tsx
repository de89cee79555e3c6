"use client";

import { useEffect, useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";

/** Shows a text that the browser refused to copy, selected. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
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
