"use client";

import { type ReactNode, useEffect, useState } from "react";
import { StarButton } from "@/components/search/results/star-button";
import { useStored } from "@/components/search/session/use-stored";
import { NotKept } from "@/components/site/not-kept";
import { IsoDate } from "@/components/ui/date";
import { Link } from "@/components/ui/link";
import { ProjectName } from "@/components/ui/project-name";
import { paths } from "@/lib/site/addresses/paths";
import { isStarred, type Star, starredAnswers } from "@/lib/site/storage/recent-and-starred";
import { languageOf } from "@/lib/site/wording/language-of";

/** The starred answers, or what `empty` says where there are none. One that loses its star stays until the page is left, so that a slip can be taken back. */
export function StarredList({ empty }: { empty: ReactNode }) {
  const stars = useStored(starredAnswers);
  const [rows, setRows] = useState<readonly Star[] | null>(null);
  useEffect(
    () => setRows((before) => [...stars.filter(({ id }) => !isStarred(before ?? [], id)), ...(before ?? [])]),
    [stars],
  );
  if (!rows) return null;
  if (rows.length === 0) return empty;
  return (
    <ol className="border-line border-t">
      {rows.map((star) => (
        <Row key={star.id} star={star} />
      ))}
    </ol>
  );
}

function Row({ star }: { star: Star }) {
  const { id, question, project, date } = star;
  const path = paths.pair(id);
  return (
    <li className="starred-row">
      <div className="min-w-0">
        <h2 className="font-semibold text-base leading-relaxed">
          <Link href={path} className="quiet-link" lang={languageOf(question)}>
            {question}
          </Link>
        </h2>
        <p className="meta">
          {project && <ProjectName name={project} />}
          {date && <IsoDate date={date} />}
          <NotKept path={path} />
        </p>
      </div>
      <StarButton star={star} compact />
    </li>
  );
}
