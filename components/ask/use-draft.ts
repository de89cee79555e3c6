"use client";

import { useStored } from "@/components/search/session/use-stored";
import { type Draft, EMPTY_DRAFT, isBlank, storedDraft, storedDraftBefore } from "@/lib/site/storage/draft";

function change(part: Partial<Draft>): void {
  storedDraft.write({ ...storedDraft.read(), ...part });
}

/** Adopts the reader's question. A different draft is set aside, not lost. */
function bring(carried: Draft): void {
  const present = storedDraft.read();
  const fits = isBlank(carried) || isBlank(present) || present.title.trim() === carried.title;
  // A bare title came from a search as well; it must not replace a draft with details.
  const worked = present.details.trim() !== "" || isBlank(storedDraftBefore.read());
  if (!fits && worked) storedDraftBefore.write(present);
  const start = fits ? present : EMPTY_DRAFT;
  storedDraft.write({
    ...start,
    title: carried.title || start.title,
    details: carried.details || start.details,
    project: carried.project ?? start.project,
  });
}

/** Restores the draft that was set aside; the present one takes its place unless it is empty. */
function swap(): void {
  const before = storedDraftBefore.read();
  const present = storedDraft.read();
  storedDraft.write(before);
  storedDraftBefore.write(isBlank(present) ? EMPTY_DRAFT : present);
}

const clear = () => storedDraft.write(EMPTY_DRAFT);
const dropBefore = () => storedDraftBefore.write(EMPTY_DRAFT);

/** Returns the draft of this browser with its actions. */
export function useDraft() {
  return {
    draft: useStored(storedDraft),
    before: useStored(storedDraftBefore),
    change,
    bring,
    swap,
    clear,
    dropBefore,
  };
}
