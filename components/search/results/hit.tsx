import { Age } from "@/components/ui/age";
import { IsoDate } from "@/components/ui/date";
import { ProjectMark } from "@/components/ui/project-mark";
import { T } from "@/components/ui/text";
import type { SearchResult } from "@/lib/search/types";
import { languageOf } from "@/lib/site/html";
import { Highlighted } from "./highlighted";

/** What a result shows, wherever it stands. Phrasing content only: it stands in a link. */
export function HitContent({ hit, starred = false }: { hit: SearchResult; starred?: boolean }) {
  const { question, snippet, asker, project, source, highlights } = hit;
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
        {starred && (
          <span className="sr-only">
            <T k="starred" />
          </span>
        )}
      </span>
    </>
  );
}
