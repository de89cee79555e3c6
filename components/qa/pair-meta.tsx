import type { Pair } from "@/lib/model/pair";
import { builtMessage } from "@/lib/site/languages/built";
import { MetaLine } from "./meta-line";

interface Props {
  pair: Pair;
  /** Whether to show the project; false on the project's own page. */
  project?: boolean;
  /** Whether to show the date; false below a heading with it. */
  date?: boolean;
  /** Whether names are links; false inside a link or a summary. */
  linked?: boolean;
  /** Whether the asker is: not where all questions are one person's. */
  asker?: boolean;
  /** Path of the asker's page, if there is one. */
  askerPage?: string | undefined;
  /** On the pair's own page: where the asker is at home, whether the project was inferred. */
  detailed?: boolean;
}

/** One quiet line: project, asker, date, and whether it is a follow-up or went unanswered. */
export function PairMeta({
  pair,
  project = true,
  date = true,
  linked = true,
  detailed = false,
  ...props
}: Props) {
  const asker = props.asker === false ? null : pair.asker;
  return (
    <MetaLine
      {...(pair.thread.position > 1 && { followUp: true })}
      {...(!pair.answer && { unanswered: true })}
      {...(project && { project: pair.project })}
      {...(detailed && pair.project && !pair.project.stated && { inferred: builtMessage("inferred") })}
      {...(detailed && asker && { asked: builtMessage("asked") })}
      {...(linked && { linked: true })}
      {...(asker && { asker: detailed ? asker : { ...asker, url: null } })}
      {...(props.askerPage && { askerPage: props.askerPage })}
      {...(date && pair.source.date && { date: pair.source.date })}
    />
  );
}
