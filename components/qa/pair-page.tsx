import { Share } from "@/components/qa/share/share";
import { sharedOf } from "@/components/qa/share/share-text";
import { MarkTerms } from "@/components/search/results/highlight-terms";
import { StarButton } from "@/components/search/results/star-button";
import { Alternate } from "@/components/site/alternate";
import { Age } from "@/components/ui/age";
import { Html } from "@/components/ui/html";
import { type Neighbour, Neighbours } from "@/components/ui/neighbours";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/model/pair";
import type { Post } from "@/lib/model/post";
import { exceedsHeadline, headline } from "@/lib/site/headline";
import type { MessageKey } from "@/lib/site/languages/texts";
import { paths } from "@/lib/site/paths";
import { Answer } from "./answer";
import { Images } from "./images";
import { PairMeta } from "./pair-meta";
import { Phrasings } from "./phrasings";
import { QuestionHeading } from "./question-heading";
import { Related } from "./related";
import { SourceFacts } from "./source-facts";
import { ThreadTurns } from "./thread";

interface Props {
  pair: Pair;
  post: Post | undefined;
  /** All turns of the conversation, in order. */
  thread: Pair[];
  /** All pairs of the source, in order. */
  siblings: readonly Pair[];
  related: Pair[];
  /** The same pair in another language. */
  twin: Pair | undefined;
  /** Other ways in which people ask the question. */
  phrasings: readonly string[];
  /** The address to print. */
  url: string;
}

const neighbour = (pair: Pair | undefined, label: MessageKey): Neighbour | undefined =>
  pair && { href: paths.pair(pair.id), title: headline(pair.question.text), label };

/** One question with its answer: what a link in a chat opens. */
export function PairPage({ pair, post, thread, siblings, related, twin, phrasings, url }: Props) {
  const turn = thread.findIndex((other) => other.id === pair.id);
  const place = siblings.findIndex((other) => other.id === pair.id);
  const before = neighbour(siblings[place - 1], "previousPair");
  const after = neighbour(siblings[place + 1], "nextPair");
  const path = paths.pair(pair.id);
  const { date } = pair.source;
  return (
    <article className="pair-page">
      <Alternate type="text/markdown" path={`${path}answer.md`} />
      <MarkTerms id={pair.id} />
      <div className="min-w-0">
        <ThreadTurns turns={thread.slice(0, turn)} side="before" />
        {thread.length > 1 && (
          <p className="thread-here" aria-current="true">
            <T k="threadPosition" n={turn + 1} total={thread.length} />
          </p>
        )}
        <PairMeta pair={pair} detailed />
        <h1 className="heading mt-1 text-2xl leading-snug sm:text-[1.75rem]">
          <QuestionHeading pair={pair} />
        </h1>
        {exceedsHeadline(pair.question) && (
          <div className="mt-4 text-muted">
            <Html content={pair.question} />
          </div>
        )}
        <section className="answer" aria-labelledby="answer">
          <div className="answer-head">
            <h2 id="answer" className="answer-mark">
              <T k="answer" />
            </h2>
            {date && pair.answer && <Age date={date} />}
          </div>
          <Answer pair={pair} />
          {pair.remark && (
            <div className="mt-5 border-line border-s-2 ps-4 text-muted">
              <Html content={pair.remark} />
            </div>
          )}
        </section>
        <Phrasings phrasings={phrasings} />
        <p className="print-only">{url}</p>
      </div>
      <aside aria-labelledby="details" className="pair-aside">
        <h2 id="details" className="sr-only">
          <T k="details" />
        </h2>
        <div className="share no-print">
          <Share path={path} shared={sharedOf(pair, thread)} />
          <StarButton
            star={{
              id: pair.id,
              question: headline(pair.question.text),
              project: pair.project?.name ?? null,
              date,
            }}
          />
        </div>
        <SourceFacts pair={pair} post={post} twin={twin} />
      </aside>
      <div className="min-w-0">
        <ThreadTurns turns={thread.slice(turn + 1)} side="after" />
        <Related pairs={related} />
      </div>
      <div className="pair-neighbours">
        <Neighbours name="pairNavigation" {...(before && { before })} {...(after && { after })} />
      </div>
      <Images />
    </article>
  );
}
