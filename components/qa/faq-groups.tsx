import { T } from "@/components/ui/text";
import type { PreparedBase } from "@/lib/knowledge/model";
import { type ProjectGroup, postOf } from "@/lib/knowledge/read";
import type { MessageKey } from "@/lib/site/dictionary";
import { languageOf } from "@/lib/site/html";
import { FaqEntry } from "./faq-entry";

const TITLES: Record<Exclude<ProjectGroup["kind"], "topic">, MessageKey> = {
  faq: "fromFaq",
  weekly: "fromWeekly",
  rest: "otherTopics",
};

/** The anchor of a group; by its place, since topics have names of any script. */
export const groupId = (index: number): string => `group-${index + 1}`;

export function GroupName({ group }: { group: ProjectGroup }) {
  if (group.kind !== "topic") return <T k={TITLES[group.kind]} />;
  return <span lang={languageOf(group.name ?? "")}>{group.name}</span>;
}

/** A project's questions in their groups. */
export function FaqGroups({ groups, base }: { groups: ProjectGroup[]; base: PreparedBase }) {
  return groups.map((group, i) => (
    <section
      key={groupId(i)}
      id={groupId(i)}
      data-group
      data-dated={group.kind === "faq" ? undefined : true}
      aria-labelledby={`${groupId(i)}-title`}
      className="faq-group"
    >
      <h2 id={`${groupId(i)}-title`} className="section-title">
        <span>
          <GroupName group={group} />
        </span>
        <span data-count className="font-normal text-faint text-sm tabular-nums">
          {group.pairs.length}
        </span>
      </h2>
      <ul>
        {group.pairs.map((pair) => (
          <FaqEntry key={pair.id} pair={pair} post={postOf(base, pair)} />
        ))}
      </ul>
    </section>
  ));
}
