import type { Pair } from "@/lib/model/pair";
import { builtMessage } from "@/lib/site/languages/built";
import { MetaLine } from "./meta-line";

interface Props {
  pair: Pair;
  /** Whether the project is worth saying: not on its own page. */
  project?: boolean;
  /** Whether the date is: not below a heading that says it. */
  date?: boolean;
  /** Whether names lead somewhere: not inside a link or a summary. */
  linked?: boolean;
  /** On the pair's own page: where the asker is at home, whether the project was inferred. */
  detailed?: boolean;
}

/** One quiet line: project, asker, date, and whether it is a follow-up or went unanswered. */
export function PairMeta({ pair, project = true, date = true, linked = true, detailed = false }: Props) {
  const { asker } = pair;
  return (
    <MetaLine
      {...(pair.thread.position > 1 && { followUp: true })}
      {...(!pair.answer && { unanswered: true })}
      {...(project && { project: pair.project })}
      {...(detailed && pair.project && !pair.project.stated && { inferred: builtMessage("inferred") })}
      {...(detailed && asker && { asked: builtMessage("asked") })}
      {...(linked && { linked: true })}
      {...(asker && { asker: detailed ? asker : { ...asker, url: null } })}
      {...(date && pair.source.date && { date: pair.source.date })}
    />
  );
}
