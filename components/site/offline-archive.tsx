"use client";

import { useEffect, useState } from "react";
import { Text } from "@/components/ui/text";
import { askArchive } from "@/lib/offline/ask-archive";
import type { ArchiveRequest, ArchiveState } from "@/lib/offline/messages";

type ArchiveKey =
  | "archiveKeep"
  | "archiveDrop"
  | "archiveLoading"
  | "archiveKept"
  | "archiveFull"
  | "archiveFailed";

const NEWS: Record<ArchiveState["state"], ArchiveKey | null> = {
  absent: null,
  // Only that it began is read out; the bar tells the rest.
  loading: "archiveLoading",
  kept: "archiveKept",
  full: "archiveFull",
  failed: "archiveFailed",
};

const MEGABYTE = 1_000_000;

/** At least a tenth: nothing weighs nothing. */
const megabytes = (bytes: number): string => Math.max(0.1, bytes / MEGABYTE).toFixed(1);

/** The archive as the reader deals with it; empty where the browser keeps nothing. `texts`: in the default language. */
export function OfflineArchive({ texts }: { texts: Record<ArchiveKey, string> }) {
  const [archive, setArchive] = useState<ArchiveState | null>(null);
  useEffect(() => void askArchive("look", setArchive), []);
  const ask = (request: ArchiveRequest) => () => void askArchive(request, setArchive);
  const news = archive && NEWS[archive.state];
  return (
    <div className="keep-offline js-only no-print">
      {archive?.state === "loading" ? (
        <progress aria-labelledby="archive-news" value={archive.done} max={archive.bytes} />
      ) : (
        archive && (
          <button type="button" className="button" onClick={ask(archive.state === "kept" ? "drop" : "keep")}>
            {archive.state === "kept" ? (
              <Text k="archiveDrop" text={texts.archiveDrop} />
            ) : (
              <Text k="archiveKeep" text={texts.archiveKeep} values={{ size: megabytes(archive.bytes) }} />
            )}
          </button>
        )
      )}
      <p id="archive-news" role="status" className="text-muted text-sm">
        {news && <Text k={news} text={texts[news]} />}
      </p>
    </div>
  );
}
