import type { Pair } from "@/lib/model/pair";
import { isSoleProject } from "@/lib/site/sole-project";
import { MetaLine } from "./meta-line";

interface Props {
  pair: Pair;
  /** Whether to show the project; false on the project's own page. */
  project?: boolean;
  /** Whether to show the date; false below a heading with it. */
  date?: boolean;
  /** Whether to show the asker; false where one person asked all questions. */
  asker?: boolean;
  /** Whether names are links; false inside a link or a summary. */
  linked?: boolean;
}

/** One quiet line: project, asker, date, and whether it is a follow-up or went unanswered. */
export function PairMeta({ pair, project = true, date = true, linked = true, ...props }: Props) {
  const asker = props.asker === false ? null : pair.asker;
  return (
    <MetaLine
      {...(pair.thread.position > 1 && { followUp: true })}
      {...(!pair.answer && { unanswered: true })}
      {...(project && !isSoleProject(pair.project?.name) && { project: pair.project })}
      {...(linked && { linked: true })}
      {...(asker && { asker: { ...asker, url: null } })}
      {...(date && pair.source.date && { date: pair.source.date })}
    />
  );
}
