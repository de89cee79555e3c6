import { BuiltText } from "@/components/ui/built-text";
import { Link } from "@/components/ui/link";
import { OnlyHtml } from "@/components/ui/only-html";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/model/pair";
import { paths } from "@/lib/site/addresses/paths";
import { headline } from "@/lib/site/wording/headline";
import { languageOf } from "@/lib/site/wording/language-of";
import { FullPair } from "./full-pair";

interface Props {
  /** All turns of the conversation, in order. */
  turns: readonly Pair[];
  /** The turn of this page. */
  here: Pair;
}

/** The context of a follow-up: its first question, without which it may be meaningless. */
export function ThreadPlace({ turns, here }: Props) {
  const [first] = turns;
  if (!first || turns.length < 2) return null;
  return (
    <p className="thread-place">
      <T k="threadPosition" n={here.thread.position} total={turns.length} />
      {first.id !== here.id && (
        <Link href={paths.pair(first.id)} className="link block" lang={languageOf(first.question.text)}>
          {headline(first.question.text)}
        </Link>
      )}
    </p>
  );
}

/**
 * The turns of the conversation with this one marked, and the link to the whole of it, on the page of its first turn.
 */
export function ThreadOutline({ turns, here }: Props) {
  const [first] = turns;
  if (!first || turns.length < 2) return null;
  return (
    <nav aria-labelledby="thread" className="thread no-print">
      <h2 id="thread" className="text-faint text-xs">
        <BuiltText k="thread" />
      </h2>
      <ol>
        {turns.map((turn) => (
          <li key={turn.id} className="thread-turn" lang={languageOf(turn.question.text)}>
            <Link
              href={paths.pair(turn.id)}
              className="quiet-link line-clamp-2"
              aria-current={turn.id === here.id ? "page" : undefined}
            >
              {headline(turn.question.text)}
            </Link>
          </li>
        ))}
      </ol>
      {first.id !== here.id && (
        <Link href={`${paths.pair(first.id)}#${here.id}`} className="link">
          <BuiltText k="threadWhole" />
        </Link>
      )}
    </nav>
  );
}

/** On the page of the first turn, all others in full, each with an anchor. */
export function ThreadInFull({ turns, here }: Props) {
  const [first, ...others] = turns;
  if (first?.id !== here.id || others.length === 0) return null;
  return (
    <div className="thread-full">
      <OnlyHtml page={paths.pair(here.id)} part="thread">
        {others.map((turn) => (
          <FullPair key={turn.id} pair={turn} />
        ))}
      </OnlyHtml>
    </div>
  );
}
