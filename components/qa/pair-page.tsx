import { Alternate } from "@/components/site/alternate";
import { Html } from "@/components/ui/html";
import { type Neighbour, Neighbours } from "@/components/ui/neighbours";
import { T } from "@/components/ui/text";
import type { Pair, Post } from "@/lib/knowledge/model";
import type { MessageKey } from "@/lib/site/dictionary";
import { exceedsHeadline, headline } from "@/lib/site/headline";
import { paths } from "@/lib/site/paths";
import { Answer } from "./answer";
import { PairMeta } from "./pair-meta";
import { QuestionHeading } from "./question-heading";
import { Share } from "./share";
import { SourceFacts } from "./source-facts";
import { ThreadTurns } from "./thread";

interface Props {
  pair: Pair;
  post: Post | undefined;
  /** All turns of the conversation, in order. */
  thread: Pair[];
  /** All pairs of the source, in order. */
  siblings: Pair[];
  /** The address to print. */
  url: string;
}

const neighbour = (pair: Pair | undefined, label: MessageKey): Neighbour | undefined =>
  pair && { href: paths.pair(pair.id), title: headline(pair.question.text), label };

/** One question with its answer: what a link in a chat opens. */
export function PairPage({ pair, post, thread, siblings, url }: Props) {
  const turn = thread.findIndex((other) => other.id === pair.id);
  const place = siblings.findIndex((other) => other.id === pair.id);
  const before = neighbour(siblings[place - 1], "previousPair");
  const after = neighbour(siblings[place + 1], "nextPair");
  const path = paths.pair(pair.id);
  return (
    <article className="grid gap-x-16 gap-y-10 pt-8 sm:pt-12 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
      <Alternate type="text/markdown" path={`${path}answer.md`} />
      <div className="min-w-0">
        <ThreadTurns turns={thread.slice(0, turn)} title="threadBefore" />
        <PairMeta pair={pair} detailed />
        <h1 className="heading mt-1 text-2xl leading-snug sm:text-[1.75rem]">
          <QuestionHeading pair={pair} />
        </h1>
        {thread.length > 1 && (
          <p className="mt-2 text-faint text-sm">
            <T k="threadPosition" n={turn + 1} total={thread.length} />
          </p>
        )}
        {exceedsHeadline(pair.question) && (
          <div className="mt-4 text-muted">
            <Html content={pair.question} />
          </div>
        )}
        <section className="answer" aria-labelledby="answer">
          <h2 id="answer" className="answer-mark">
            <T k="answer" />
          </h2>
          <Answer pair={pair} />
        </section>
        <p className="print-only">{url}</p>
        <ThreadTurns turns={thread.slice(turn + 1)} title="threadAfter" />
      </div>
      <aside aria-labelledby="details" className="pair-aside">
        <h2 id="details" className="sr-only">
          <T k="details" />
        </h2>
        <Share path={path} title={headline(pair.question.text)} />
        <SourceFacts pair={pair} post={post} />
      </aside>
      <div className="min-w-0 lg:col-span-2">
        <Neighbours name="pairNavigation" {...(before && { before })} {...(after && { after })} />
      </div>
    </article>
  );
}
