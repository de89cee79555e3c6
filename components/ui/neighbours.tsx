"use client";

import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { MessageKey } from "@/lib/site/languages/texts";

export interface Neighbour {
  href: string;
  title: string;
  label: MessageKey;
  /** What differs from the page: another project. */
  detail?: string | undefined;
}

/** Links to the previous and the next page. */
export function Neighbours({
  name,
  before,
  after,
}: {
  name: MessageKey;
  before?: Neighbour;
  after?: Neighbour;
}) {
  if (!before && !after) return null;
  return (
    <nav aria-labelledby="neighbours" className="neighbours no-print">
      <span id="neighbours" hidden>
        <T k={name} />
      </span>
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        {before && (
          <Link href={before.href} rel="prev" className="quiet-link block">
            <span className="text-faint text-sm">
              <Icon name="left" className="me-1" />
              <T k={before.label} />
              {before.detail && ` · ${before.detail}`}
            </span>
            <span className="line-clamp-2 leading-relaxed">{before.title}</span>
          </Link>
        )}
        {after && (
          <Link href={after.href} rel="next" className="quiet-link block sm:col-start-2 sm:text-end">
            <span className="text-faint text-sm">
              <T k={after.label} />
              {after.detail && ` · ${after.detail}`}
              <Icon name="right" className="ms-1" />
            </span>
            <span className="line-clamp-2 leading-relaxed">{after.title}</span>
          </Link>
        )}
      </div>
    </nav>
  );
}
