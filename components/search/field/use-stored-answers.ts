"use client";

import { useState } from "react";
import { useStored } from "@/components/search/session/use-stored";
import type { MessageKey } from "@/lib/site/languages/texts";
import {
  isStarred,
  recentSearches,
  type Star,
  starredAnswers,
  toggleStar,
  withoutRecent,
} from "@/lib/site/storage/recent-and-starred";
import type { ComboboxOption } from "./options";

/**
 * Returns the reader's recent searches and starred answers with the actions of a list on them. `note` describes the
 * last action.
 */
export function useStoredAnswers() {
  const recent = useStored(recentSearches);
  const stars = useStored(starredAnswers);
  const [note, setNote] = useState<MessageKey | null>(null);

  const flipStar = (star: Star) => {
    setNote(isStarred(stars, star.id) ? "starRemoved" : "starAdded");
    starredAnswers.write(toggleStar(starredAnswers.read(), star));
  };

  /** Returns whether the option was stored, and so removed. */
  const remove = (option: ComboboxOption | undefined): boolean => {
    if (option?.kind === "recent") recentSearches.write(withoutRecent(recentSearches.read(), option.query));
    else if (option?.kind === "star") flipStar(option.star);
    else return false;
    return true;
  };

  return { recent, stars, note, flipStar, remove };
}
