import { Age } from "@/components/ui/age";
import { IsoDate } from "@/components/ui/date";
import { ProjectMark } from "@/components/ui/project-mark";
import { T } from "@/components/ui/text";
import type { SearchResult, SearchResults } from "@/lib/search/types";
import { languageOf } from "@/lib/site/wording/language-of";
import { Highlighted } from "./highlighted";

/** Returns the ids of the results that matched by a phrasing. */
export const phrasedIds = ({ interpretation }: SearchResults): ReadonlySet<string> =>
  new Set(interpretation.flatMap((item) => (item.kind === "phrasing" ? item.ids : [])));

interface Props {
  hit: SearchResult;
  starred?: boolean;
  /** Whether the result matched by a phrasing. */
  phrased?: boolean;
}

/** The content of a result, in every list. It uses inline elements only, because it is rendered within a link. */
export function HitContent({ hit, starred = false, phrased = false }: Props) {
  const { question, snippet, asker, project, source, highlights, same = [] } = hit;
  return (
    <>
      <span className="hit-title" lang={languageOf(question)}>
        <Highlighted text={question} ranges={highlights.question} />
      </span>
      {snippet && (
        <span className="hit-snippet" lang={languageOf(snippet)}>
          <Highlighted text={snippet} ranges={highlights.snippet} />
        </span>
      )}
      <span className="meta hit-meta">
        {project ? (
          <span className="whitespace-nowrap">
            <ProjectMark name={project} className="me-1.5" />
            {project}
          </span>
        ) : (
          <T k="noProject" />
        )}
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
