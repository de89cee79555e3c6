import { IsoDate } from "@/components/ui/date";
import { ProjectMark } from "@/components/ui/project-mark";
import { T } from "@/components/ui/text";
import type { SearchResult } from "@/lib/search/types";
import { languageOf } from "@/lib/site/html";
import { Highlighted } from "./highlighted";

/** What a result shows, in the dialog and on the search page alike. Phrasing content only: it stands in a link. */
export function HitContent({ hit }: { hit: SearchResult }) {
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
      <span className="meta">
        {project ? (
          <span>
            <ProjectMark name={project} className="me-1.5" />
            {project}
          </span>
        ) : (
          <T k="noProject" />
        )}
        {asker && <span>{asker}</span>}
        {source.date && <IsoDate date={source.date} />}
      </span>
    </>
  );
}
