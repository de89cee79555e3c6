"use client";

import { type ReactNode, useCallback, useState } from "react";
import { onDemand } from "@/components/ui/on-demand";
import { toast } from "@/components/ui/toast";
import { withBase } from "@/lib/site/addresses/paths";
import type { MessageKey } from "@/lib/site/languages/texts";
import { copyContent } from "./clipboard";
import type { Copied } from "./share-text";

const CopyByHand = onDemand(async () => ({ default: (await import("../late-dialogs")).CopyByHand }));

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
