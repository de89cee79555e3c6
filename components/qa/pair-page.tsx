import { CopyLinks } from "@/components/qa/share/copy-links";
import { Share } from "@/components/qa/share/share";
import { sharedOf } from "@/components/qa/share/share-text";
import { MarkTerms } from "@/components/search/results/highlight-terms";
import { StarButton } from "@/components/search/results/star-button";
import { Alternate } from "@/components/site/alternate";
import { Age } from "@/components/ui/age";
import { type Neighbour, Neighbours } from "@/components/ui/neighbours";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/model/pair";
import type { Post } from "@/lib/model/post";
import { paths } from "@/lib/site/addresses/paths";
import type { MessageKey } from "@/lib/site/languages/texts";
import { headline } from "@/lib/site/wording/headline";
import { questionParts } from "@/lib/site/wording/question-parts";
import { Answer } from "./answer";
import { Images } from "./images";
import { NewerAnswer, Outdated } from "./outdated";
import { PairMeta } from "./pair-meta";
import { Phrasings } from "./phrasings";
import { QuestionRest, QuestionTitle } from "./question";
import { Related } from "./related";
import { SourceFacts } from "./source-facts";
import { ThreadInFull, ThreadOutline, ThreadPlace } from "./thread";

/** In characters. */
const LONG_TITLE = 50;

interface Props {
  pair: Pair;
  post: Post | undefined;
  /** All turns of the conversation, in order. */
  thread: Pair[];
  /** All pairs of the source, in order. */
  siblings: readonly Pair[];
  related: Pair[];
  /** A later answer to the same question. */
  newer: Pair | undefined;
  /** The same pair in another language. */
  twin: Pair | undefined;
  /** Other ways in which people ask the question. */
  phrasings: readonly string[];
  /** Absolute address for printing. */
  url: string;
  /** The repository of the original posts, where readers report outdated answers. */
  repository: string | null;
  /** Path of the page of all that the asker asked; undefined if this is all. */
  askerPage: string | undefined;
}

/** Returns the link to a pair of the same issue; it names the project if that differs from the page's. */
const neighbourOf = (pair: Pair, other: Pair | undefined, label: MessageKey): Neighbour | undefined =>
  other && {
    href: paths.pair(other.id),
    title: headline(other.question.text),
    label,
    detail: other.project?.slug === pair.project?.slug ? undefined : other.project?.name,
  };

/** A long title is set smaller, so that the answer is on the first screen of a phone. */
const sizeOf = (title: string): string =>
  title.length > LONG_TITLE ? "text-xl sm:text-2xl" : "text-2xl sm:text-[1.75rem]";

/** The page of one question with its answer: what a link in a chat opens. */
export function PairPage({ pair, post, thread, siblings, related, newer, twin, phrasings, ...props }: Props) {
  const place = siblings.findIndex((other) => other.id === pair.id);
  const before = neighbourOf(pair, siblings[place - 1], "previousPair");
  const after = neighbourOf(pair, siblings[place + 1], "nextPair");
  const path = paths.pair(pair.id);
  const parts = questionParts(pair.question);
  const { date } = pair.source;
  return (
    <article className="pair-page">
      <Alternate type="text/markdown" path={`${path}answer.md`} />
      <MarkTerms id={pair.id} />
      <div className="min-w-0">
        <ThreadPlace turns={thread} here={pair} />
        <PairMeta pair={pair} detailed askerPage={props.askerPage} />
        <h1 className={`heading mt-1 leading-snug ${sizeOf(parts.title)}`}>
          <QuestionTitle parts={parts} />
        </h1>
        <QuestionRest parts={parts} className="mt-4" />
        <section className="answer" aria-labelledby="answer">
          <div className="answer-head">
            <h2 id="answer" className="answer-mark">
              <T k="answer" />
            </h2>
            {date && pair.answer && <Age date={date} />}
          </div>
          {newer && <NewerAnswer pair={newer} />}
          <Answer pair={pair} />
        </section>
        <Phrasings phrasings={phrasings} />
        <p className="print-only">{props.url}</p>
        <ThreadInFull turns={thread} here={pair} />
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
        <Outdated pair={pair} url={props.url} repository={props.repository} />
        <ThreadOutline turns={thread} here={pair} />
        <Related pairs={related} />
      </aside>
      <div className="pair-neighbours">
        <Neighbours name="pairNavigation" {...(before && { before })} {...(after && { after })} />
      </div>
      <Images />
      <CopyLinks />
    </article>
  );
}
