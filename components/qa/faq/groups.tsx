import { T } from "@/components/ui/text";
import { type ProjectGroup, postOf } from "@/lib/knowledge/read";
import type { PreparedBase } from "@/lib/model/knowledge-base";
import type { MessageKey } from "@/lib/site/languages/texts";
import { languageOf } from "@/lib/site/wording/language-of";
import { shortHash } from "@/lib/text/hash";
import { FaqEntry } from "./entry";

const TITLES: Record<Exclude<ProjectGroup["kind"], "topic">, MessageKey> = {
  faq: "fromFaq",
  weekly: "fromWeekly",
  rest: "otherTopics",
};

/**
 * Returns the anchor of a group, in ASCII. It derives from the group's name, so that further posts do not change it.
 */
export function groupId({ kind, name }: ProjectGroup): string {
  if (name === null) return `topic-${kind}`;
  const word = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `topic-${/^[a-z0-9][a-z0-9 ._-]*$/i.test(name) ? word : shortHash(name)}`;
}

export function GroupName({ group }: { group: ProjectGroup }) {
  if (group.name === null) return group.kind === "topic" ? null : <T k={TITLES[group.kind]} />;
  return <span lang={languageOf(group.name)}>{group.name}</span>;
}

/** Opens the entry in the address before first paint, so that nothing shifts later. */
const REVEAL_SCRIPT = `(function(e){if(e&&e.tagName==="DETAILS"){e.open=true;document.documentElement.dataset.revealed=""}})(document.getElementById(location.hash.slice(1)))`;

/** A project's questions in their groups. */
export function FaqGroups({ groups, base }: { groups: ProjectGroup[]; base: PreparedBase }) {
  return (
    <>
      {groups.map((group) => (
        <FaqGroup key={groupId(group)} id={groupId(group)} group={group} base={base} />
      ))}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
      <script dangerouslySetInnerHTML={{ __html: REVEAL_SCRIPT }} />
    </>
  );
}

function FaqGroup({ id, group, base }: { id: string; group: ProjectGroup; base: PreparedBase }) {
  return (
    <section
      id={id}
      data-group
      data-dated={group.kind === "faq" ? undefined : true}
      aria-labelledby={`${id}-title`}
      className="faq-group"
    >
      <h2 id={`${id}-title`} className="section-title">
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
  );
}
