import { Age } from "@/components/ui/age";
import { IsoDate } from "@/components/ui/date";
import { OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { type Item, newestSource } from "@/lib/model/item";
import { languageOf } from "@/lib/site/wording/language-of";

interface Props {
  item: Item;
  /** Whether to show the posts with this item; not where the page is one of them. */
  dated: boolean;
}

/** A reading, a release or a task as a line of a list. */
export function ItemRow({ item, dated }: Props) {
  const date = newestSource(item)?.date;
  const project = item.kind === "task" ? item.projects[0]?.name : undefined;
  return (
    <li className="item-row">
      <p>
        <span lang={languageOf(item.title)}>
          {item.url ? (
            <OutLink href={item.url} className="link">
              {item.title}
            </OutLink>
          ) : (
            item.title
          )}
        </span>
      </p>
      {(dated || item.kind === "task") && (
        <p className="meta text-sm tabular-nums">
          {project && <span>{project}</span>}
          {item.kind === "task" && item.level && <span>{item.level}</span>}
          {date && item.kind === "task" && (
            <span>
              <T k="itemAsOf" date={date} /> <Age date={date} brief />
            </span>
          )}
          {date && item.kind !== "task" && <IsoDate date={date} />}
          {dated && item.sources.length > 1 && (
            <span>
              <T k="itemInPosts" n={item.sources.length} />
            </span>
          )}
        </p>
      )}
      {item.kind === "release" && item.changes.length > 0 && (
        <ul className="item-changes" lang={languageOf(item.changes[0] ?? "")}>
          {item.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
