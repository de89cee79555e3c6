import { NotKept } from "@/components/site/not-kept";
import { Age } from "@/components/ui/age";
import { IsoDate } from "@/components/ui/date";
import { ProjectName } from "@/components/ui/project-name";
import { T } from "@/components/ui/text";
import type { SearchResult, SearchResults } from "@/lib/search/types";
import { languageOf } from "@/lib/site/wording/language-of";
import { Highlighted } from "./highlighted";

/** Returns the ids of the results that matched by a phrasing. */
export const phrasedIds = ({ interpretation }: SearchResults): ReadonlySet<string> =>
  new Set(interpretation.flatMap((item) => (item.kind === "phrasing" ? item.ids : [])));

interface Props {
  hit: SearchResult;
  starred?: boolean | undefined;
  /** Whether another way to ask the question led to it. */
  phrased?: boolean | undefined;
}

/** What a result shows where the whole of it is a link or an option. Only inline elements. */
export function HitContent({ hit, starred, phrased }: Props) {
  const { question, highlights } = hit;
  return (
    <>
      <span className="hit-title" lang={languageOf(question)}>
        <Highlighted text={question} ranges={highlights.question} />
      </span>
      <HitDetails hit={hit} starred={starred} phrased={phrased} />
    </>
  );
}

/** What a result shows besides its question: the passage that matches, whose it is, and since when. */
export function HitDetails({ hit, starred = false, phrased = false }: Props) {
  const { url, snippet, asker, project, source, highlights, same = [], thread, unanswered } = hit;
  return (
    <>
      {snippet && (
        <span className="hit-snippet" lang={languageOf(snippet)}>
          <Highlighted text={snippet} ranges={highlights.snippet} />
        </span>
      )}
      <span className="meta hit-meta">
        {unanswered && (
          <span className="tag tag-open">
            <T k="hitUnanswered" />
          </span>
        )}
        {thread?.followUp && (
          <span className="tag">
            <T k="hitFollowUp" />
          </span>
        )}
        {project ? <ProjectName name={project} /> : <T k="noProject" />}
        {asker && <bdi>{asker}</bdi>}
        {source.date && (
          <span className="whitespace-nowrap">
            <IsoDate date={source.date} />
            <span className="ms-2">
              <Age date={source.date} brief />
            </span>
          </span>
        )}
        <span className="hit-source" lang={languageOf(source.title)}>
          {source.title}
        </span>
        {same.length > 0 && (
          <span className="hit-source">
            <T k="hitSame" sources={[...new Set(same.map(({ source }) => source.title))].join(" · ")} />
          </span>
        )}
        <NotKept path={url} />
        {phrased && (
          <span className="tag">
            <T k="hitPhrased" />
          </span>
        )}
        {starred && (
          <span className="sr-only">
            <T k="starred" />
          </span>
        )}
      </span>
    </>
  );
}
