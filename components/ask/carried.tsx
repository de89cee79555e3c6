"use client";

import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { paths, withBase } from "@/lib/site/addresses/paths";
import { carriedDraft, type Draft } from "@/lib/site/storage/draft";

/**
 * Adopts the question in the address: `/ask/?title=…`. Needs a `<Suspense>` around it, like every component that reads
 * the address.
 */
export function Carried({ bring }: { bring: (draft: Draft) => void }) {
  const given = useSearchParams().toString();
  useEffect(() => {
    const carried = carriedDraft(given);
    if (!carried) return;
    bring(carried);
    // From here on the draft counts: going back must not undo what was written since.
    window.history.replaceState(null, "", withBase(paths.ask));
  }, [given, bring]);
  return null;
}
