"use client";

import type { ReactNode } from "react";
import { CopyLinks } from "@/components/qa/share/copy-links";
import { Share } from "@/components/qa/share/share";
import { MarkTerms } from "@/components/search/results/highlight-terms";
import { StarButton } from "@/components/search/results/star-button";
import { Alternate } from "@/components/site/alternate";
import { Age } from "@/components/ui/age";
import { type Neighbour, Neighbours } from "@/components/ui/neighbours";
import { T } from "@/components/ui/text";
import { paths } from "@/lib/site/addresses/paths";
import type { MessageKey } from "@/lib/site/languages/texts";
import { Answer } from "./answer";
import { Images } from "./images";
import { lineOf } from "./lines";
import { MetaLine } from "./meta-line";
import { NewerAnswer, Outdated } from "./outdated";
import type { NeighbourPair, PairData } from "./pair-data";
import { Phrasings } from "./phrasings";
import { QuestionRest, QuestionTitle } from "./question";
import { Related } from "./related";
import { sharedOfData } from "./share/shared-data";
import { SourceFacts } from "./source-facts";
import { ThreadOutline, ThreadPlace } from "./thread";

/** In characters. */
const LONG_TITLE = 50;

/** A title of several lines is set smaller, so that the answer stands on the first screen of a phone. */
const sizeOf = (title: string): string =>
  title.length > LONG_TITLE ? "text-xl sm:text-2xl" : "text-2xl sm:text-[1.75rem]";

interface Props {
  data: PairData;
  /** The conversation in full, where it is told. */
  children?: ReactNode;
}

/** One question with its answer: what a link in a chat opens. A component of the browser's, whose data says each text once. */
export function PairPage({ data, children }: Props) {
  const { id, title, date, answer } = data;
  return (
    <article className="pair-page">
      <Alternate type="text/markdown" path={`${paths.pair(id)}answer.md`} />
      <MarkTerms id={id} />
      <div className="min-w-0">
        <ThreadPlace data={data} />
        <PageMeta data={data} />
        <h1 className={`heading mt-1 leading-snug ${sizeOf(title)}`}>
          <QuestionTitle {...data} />
        </h1>
        <QuestionRest {...data} className="mt-4" />
        <section className="answer" aria-labelledby="answer">
          <div className="answer-head">
            <h2 id="answer" className="answer-mark">
              <T k="answer" />
            </h2>
            {date && answer && <Age date={date} />}
          </div>
          <NewerAnswer data={data} />
          <Answer {...data} />
        </section>
        <Phrasings phrasings={data.phrasings} />
        <p className="print-only">{data.url}</p>
      </div>
      <Aside data={data} />
      {children}
      <div className="pair-neighbours">
        <Neighbours
          name="pairNavigation"
          {...(data.before && { before: neighbour(data, data.before, "previousPair") })}
          {...(data.after && { after: neighbour(data, data.after, "nextPair") })}
        />
      </div>
      <Images />
      <CopyLinks />
    </article>
  );
}

function PageMeta({ data: { id, turns, project, asker, askerPage, date, answer } }: { data: PairData }) {
  return (
    <MetaLine
      linked
      project={project}
      {...(turns.indexOf(id) > 0 && { followUp: true })}
      {...(!answer && { unanswered: true })}
      {...(project && !project.stated && { inferred: true })}
      {...(asker && { asker, asked: true })}
      {...(askerPage !== undefined && { askerPage: paths.asker(askerPage) })}
      {...(date && { date })}
    />
  );
}

/** What belongs to the answer, beside it. */
function Aside({ data }: { data: PairData }) {
  const { id, project, date } = data;
  return (
    <aside aria-labelledby="details" className="pair-aside">
      <h2 id="details" className="sr-only">
        <T k="details" />
      </h2>
      <div className="share no-print">
        <Share path={paths.pair(id)} shared={sharedOfData(data)} />
        <StarButton
          star={{ id, question: lineOf(data, id), project: project?.name ?? null, date: date ?? null }}
        />
      </div>
      <SourceFacts data={data} />
      <Outdated data={data} />
      <ThreadOutline data={data} />
      <Related data={data} />
    </aside>
  );
}

const neighbour = (data: PairData, { id, project }: NeighbourPair, label: MessageKey): Neighbour => ({
  href: paths.pair(id),
  title: lineOf(data, id),
  label,
  detail: project,
});
