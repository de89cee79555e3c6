"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem } from "@/components/ui/menu";
import { onDemand } from "@/components/ui/on-demand";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { withBase } from "@/lib/site/addresses/paths";
import { type Copied, chatText, citationText, type Message, markdownText, type Shared } from "./share-text";
import { addressOf, useCopy } from "./use-copy";

const QrDialog = onDemand(() => import("./qr-dialog"));

interface Props {
  /** Path of the permalink page, without the base path. */
  path: string;
  shared: Shared;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Returns the Markdown twin with the reader's address; falls back to the page's data if it cannot be fetched. */
async function twinText(path: string, shared: Shared, message: Message): Promise<Copied> {
  try {
    const response = await fetch(withBase(`${path}answer.md`));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const twin = await response.text();
    return { plain: twin.replace(new RegExp(`https?://\\S+${path}(?=\\s|$)`), addressOf(path)) };
  } catch {
    return markdownText(shared, addressOf(path), message);
  }
}

/** The share buttons of an answer: its link, a message for a chat, and a menu with rarer formats. */
export function Share({ path, shared }: Props) {
  const [qr, setQr] = useState<string | null>(null);
  const message = useMessage();
  const { copy, refused } = useCopy();
  const toSystem = () => {
    // Rejects if the reader cancels.
    navigator.share({ title: shared.question, url: addressOf(path) }).catch(() => {});
  };

  return (
    <>
      <button
        type="button"
        className="button button-primary js-only"
        onClick={() => copy({ plain: addressOf(path) }, "copied")}
      >
        <Icon name="link" />
        <T k="copyLink" />
      </button>
      <button
        type="button"
        className="button js-only"
        onClick={() => copy(chatText(shared, addressOf(path), message), "copiedChat")}
      >
        <Icon name="chat" />
        <T k="copyChat" />
      </button>
      <Menu label="shareMore">
        <MenuItem icon="qr" label="shareQr" onChoose={() => setQr(addressOf(path))} />
        <MenuItem
          icon="hash"
          label="copyMarkdown"
          onChoose={async () => copy(await twinText(path, shared, message), "copiedMarkdown")}
        />
        <MenuItem
          icon="quote"
          label="copyCitation"
          onChoose={() => copy(citationText(shared, addressOf(path), today(), message), "copiedCitation")}
        />
        {typeof navigator !== "undefined" && "share" in navigator && (
          <MenuItem icon="share" label="shareSystem" onChoose={toSystem} />
        )}
      </Menu>
      {refused}
      {qr && <QrDialog url={qr} onClose={() => setQr(null)} />}
    </>
  );
}
