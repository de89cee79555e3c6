import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import type { ItemGroup } from "@/lib/knowledge/items";
import { ITEM_MESSAGES } from "@/lib/site/wording/item-messages";
import { ItemRow } from "./item-row";

/** The items of an issue besides its questions; renders nothing if there are none. */
export function IssueItems({ groups }: { groups: readonly ItemGroup[] }) {
  return groups.map(({ kind, items }) => (
    <section key={kind} aria-labelledby={`items-${kind}`} className="issue-items">
      <h2 id={`items-${kind}`} className="section-title">
        <T k={ITEM_MESSAGES[kind]} />
      </h2>
      <ul>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} dated={false} />
        ))}
      </ul>
    </section>
  ));
}

/** The items of a project besides questions, folded; renders nothing if there are none. */
export function ProjectItems({ groups }: { groups: readonly ItemGroup[] }) {
  return groups.map(({ kind, items }) => (
    <details key={kind} className="project-items">
      <summary>
        <h2 className="section-title">
          <span>
            <T k={ITEM_MESSAGES[kind]} />
          </span>
          <span className="font-normal text-faint text-sm tabular-nums">{items.length}</span>
        </h2>
        <Icon name="down" className="faq-arrow" />
      </summary>
      <ul>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} dated />
        ))}
      </ul>
    </details>
  ));
}
