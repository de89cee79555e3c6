"use client";

import { useStored } from "@/components/search/session/use-stored";
import { Icon } from "@/components/ui/icon";
import { toast } from "@/components/ui/toast";
import { useMessage } from "@/components/ui/use-language";
import {
  isStarred,
  type Star,
  starOf,
  starredAnswers,
  toggleStar,
} from "@/lib/site/storage/recent-and-starred";

interface Props {
  star: Star;
  /** In a list: an unobtrusive icon at the end of a row. */
  compact?: boolean;
}

/** Stars an answer in this browser, or removes the star. The search dialog lists the starred answers. */
export function StarButton({ star, compact = false }: Props) {
  const message = useMessage();
  const stars = useStored(starredAnswers);
  const starred = isStarred(stars, star.id);
  return (
    <button
      type="button"
      className={compact ? "row-button js-only" : "button button-square js-only"}
      aria-pressed={starred}
      data-pressed={starred || undefined}
      aria-label={message("star")}
      title={message(starred ? "starred" : "star")}
      onClick={() => {
        starredAnswers.write(toggleStar(starredAnswers.read(), starOf(star)));
        toast(starred ? "starRemoved" : "starAdded");
      }}
    >
      <Icon name="star" className={starred ? "icon-filled text-accent" : ""} />
    </button>
  );
}
