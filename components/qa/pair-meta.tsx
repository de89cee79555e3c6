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
  /** On the pair's own page: links the asker's profile, and says whether the project was inferred. */
  detailed?: boolean;
}

/** The line with project, asker and date, and whether the pair is a follow-up or unanswered. */
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
