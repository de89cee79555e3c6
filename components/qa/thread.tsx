import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/model/pair";
import { clip, headline } from "@/lib/site/headline";
import { languageOf } from "@/lib/site/language-of";
import { paths } from "@/lib/site/paths";

const EXCERPT_LENGTH = 80;
/** More turns than this are folded away: the reader came for one answer. */
const MAX_OPEN = 3;

interface Props {
  turns: Pair[];
  side: "before" | "after";
}

/** The turns of the conversation before or after the one on the page: question, and the beginning of its answer. */
export function ThreadTurns({ turns, side }: Props) {
  if (turns.length === 0) return null;
  const titleId = `thread-${side}`;
  // What stands before the main heading of the page is no heading below it.
  const Title = side === "before" ? "span" : "h2";
  const list = (
    <ol>
      {turns.map((turn) => (
        <li key={turn.id} className="thread-turn" lang={languageOf(turn.question.text)}>
          <Link href={paths.pair(turn.id)} className="quiet-link font-medium">
            {headline(turn.question.text)}
          </Link>
          {turn.answer && <p className="text-muted text-sm">{clip(turn.answer.text, EXCERPT_LENGTH)}</p>}
        </li>
      ))}
    </ol>
  );
  return (
    <section className={`thread thread-${side}`} aria-labelledby={titleId}>
      {turns.length > MAX_OPEN ? (
        <details>
          <summary className="thread-summary">
            <Title id={titleId}>
              <T k={side === "before" ? "threadBeforeMany" : "threadAfterMany"} n={turns.length} />
            </Title>
            <Icon name="down" />
          </summary>
          {list}
        </details>
      ) : (
        <>
          <Title id={titleId} className="block font-semibold text-faint text-sm">
            <T k={side === "before" ? "threadBefore" : "threadAfter"} />
          </Title>
          {list}
        </>
      )}
    </section>
  );
}
