import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/knowledge/model";
import type { MessageKey } from "@/lib/site/dictionary";
import { clip, headline } from "@/lib/site/headline";
import { languageOf } from "@/lib/site/html";
import { paths } from "@/lib/site/paths";

const EXCERPT_LENGTH = 80;

/** The turns of the conversation before or after the one on the page: question, and the beginning of its answer. */
export function ThreadTurns({ turns, title }: { turns: Pair[]; title: MessageKey }) {
  if (turns.length === 0) return null;
  return (
    <section className="thread">
      <h2 className="text-faint text-sm">
        <T k={title} />
      </h2>
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
    </section>
  );
}
