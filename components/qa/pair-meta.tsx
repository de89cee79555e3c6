import { BuiltText } from "@/components/ui/built-text";
import { IsoDate } from "@/components/ui/date";
import { OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { Asker, Pair } from "@/lib/model/pair";
import { POST_RELATIONS } from "@/lib/render/link-relations";
import { ProjectLabel } from "./project-label";

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
      {project && (
        <span>
          <ProjectLabel project={pair.project} linked={linked} />
          {detailed && pair.project && !pair.project.stated && (
            <span className="tag ms-1.5">
              <BuiltText k="inferred" />
            </span>
          )}
        </span>
      )}
      {pair.asker && (
        <span>
          <AskerName asker={pair.asker} linked={detailed} />
          {detailed && (
            <>
              {" "}
              <BuiltText k="asked" />
            </>
          )}
        </span>
      )}
      {date && pair.source.date && <IsoDate date={pair.source.date} />}
    </span>
  );
}

function AskerName({ asker, linked }: { asker: Asker; linked: boolean }) {
  if (!linked || !asker.url) return <bdi>{asker.name}</bdi>;
  return (
    <OutLink
      href={asker.url}
      rel={POST_RELATIONS.join(" ")}
      className="quiet-link underline decoration-line underline-offset-4"
    >
      <bdi>{asker.name}</bdi>
    </OutLink>
  );
}
