"use client";

import { useId, useState } from "react";
import { IsoDate } from "@/components/ui/date";
import { Icon } from "@/components/ui/icon";
import { OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { ITEM_KINDS, type ItemKind } from "@/lib/model/item";
import type { ItemHit } from "@/lib/search/items/search";
import type { SearchResults } from "@/lib/search/types";
import { ITEM_MESSAGES } from "@/lib/site/wording/item-messages";
import { languageOf } from "@/lib/site/wording/language-of";
import { useItems } from "./use-items";

interface Props {
  /** Name of the search file with the items. */
  file: string;
  results: SearchResults;
}

/**
 * Readings, releases and tasks that match a query, shown below the answers. Where the query has a good answer, they are
 * fetched only when the reader opens the list.
 */
export default function AlsoFromPosts({ file, results }: Props) {
  const title = useId();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<ItemKind | null>(null);
  const answered = results.verdict === "answer";
  const items = useItems(file, open || !answered);
  const found = items?.search(results.query, { kind: null });
  const kinds = ITEM_KINDS.filter((each) => found && found.kinds[each] > 0);
  const chosen = kind !== null && kinds.includes(kind) ? kind : null;
  const hits = chosen ? items?.search(results.query, { kind: chosen }).hits : found?.hits;
  const shown = open || !answered;
  if (!answered && !hits?.length) return null;
  return (
    <section aria-labelledby={title} className="also">
      <h2 id={title} className="section-title">
        {answered ? (
          <button
            type="button"
            className="link"
            aria-expanded={shown}
            onClick={() => setOpen((before) => !before)}
          >
            <T k="itemsTitle" />
            <Icon name="down" className="ms-1" />
          </button>
        ) : (
          <T k="itemsTitle" />
        )}
      </h2>
      {shown && kinds.length > 1 && (
        <KindChips kinds={kinds} counts={found?.kinds} chosen={chosen} onChoose={setKind} />
      )}
      {shown && hits && (
        <ul>
          {hits.map((hit) => (
            <Hit key={`${hit.kind} ${hit.title}`} hit={hit} />
          ))}
        </ul>
      )}
      {shown && hits?.length === 0 && (
        <p className="py-3 text-muted">
          <T k="itemsNone" />
        </p>
      )}
    </section>
  );
}

interface ChipsProps {
  kinds: readonly ItemKind[];
  counts: Readonly<Record<ItemKind, number>> | undefined;
  chosen: ItemKind | null;
  onChoose: (kind: ItemKind | null) => void;
}

/** The facet of kinds: selects one kind, or all. */
function KindChips({ kinds, counts, chosen, onChoose }: ChipsProps) {
  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="chip"
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind === chosen ? null : kind)}
        >
          <T k={ITEM_MESSAGES[kind]} />
          <span className="tabular-nums">{counts?.[kind]}</span>
        </button>
      ))}
    </p>
  );
}

function Hit({ hit }: { hit: ItemHit }) {
  const { kind, title, url, project, more, date, posts } = hit;
  return (
    <li className="item-row" data-kind={kind}>
      <p lang={languageOf(title)}>
        {url ? (
          <OutLink href={url} className="link">
            {title}
          </OutLink>
        ) : (
          title
        )}
      </p>
      <p className="meta text-sm tabular-nums">
        <span>
          <T k={ITEM_MESSAGES[kind]} />
        </span>
        {kind === "task" && project && <span>{project}</span>}
        {kind === "task" && more && <span>{more}</span>}
        {date && (kind === "task" ? <T k="itemAsOf" date={date} /> : <IsoDate date={date} />)}
        {posts > 1 && (
          <span>
            <T k="itemInPosts" n={posts} />
          </span>
        )}
      </p>
      {kind === "release" && more && <p className="line-clamp-2 text-muted text-sm">{more}</p>}
    </li>
  );
}
