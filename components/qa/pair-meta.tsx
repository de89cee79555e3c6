import { IsoDate } from "@/components/ui/date";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/knowledge/model";
import { ProjectLabel } from "./project-label";

interface Props {
  pair: Pair;
  /** Whether the project is worth saying: not on its own page. */
  project?: boolean;
  /** Whether names lead somewhere: not inside a link or a summary. */
  linked?: boolean;
}

/** One quiet line: project, asker, date, and whether it is a follow-up or went unanswered. */
export function PairMeta({ pair, project = true, linked = true }: Props) {
  return (
    <span className="meta">
      {pair.thread.position > 1 && (
        <span className="tag">
          <T k="followUp" />
        </span>
      )}
      {!pair.answer && (
        <span className="tag">
          <T k="noAnswerShort" />
        </span>
      )}
      {project && <ProjectLabel project={pair.project} linked={linked} />}
      {pair.asker && <span>{pair.asker.name}</span>}
      {pair.source.date && <IsoDate date={pair.source.date} />}
    </span>
  );
}
