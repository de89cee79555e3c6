"use client";

import { IsoDate } from "@/components/ui/date";
import { Link, OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { Asker, PairProject } from "@/lib/model/pair";
import { POST_RELATIONS } from "@/lib/render/link-relations";
import { ProjectLabel } from "./project-label";

/** The facts in the line; facts that it does not show are left out of the page's data. */
export interface MetaFacts {
  followUp?: true;
  unanswered?: true;
  /** Null: the line says that the pair has none. */
  project?: PairProject | null;
  /** Note in the default language that the project is inferred. */
  inferred?: true;
  /** Whether the project's name is a link. */
  linked?: true;
  asker?: Asker;
  /** Path of the page of all that the asker asked. */
  askerPage?: string;
  /** Whether that the asker asked is said. */
  asked?: true;
  date?: string;
}

/** One quiet line. */
export function MetaLine(facts: MetaFacts) {
  const { followUp, unanswered, project, inferred, linked, asker, askerPage, asked, date } = facts;
  return (
    <span className="meta">
      {followUp && (
        <span className="tag">
          <T k="followUp" />
        </span>
      )}
      {unanswered && (
        <span className="tag">
          <T k="noAnswerShort" />
        </span>
      )}
      {project !== undefined && (
        <span>
          <ProjectLabel project={project} linked={linked ?? false} />
          {inferred && (
            <span className="tag ms-1.5">
              <T k="inferred" />
            </span>
          )}
        </span>
      )}
      {asker && (
        <span>
          <AskerName asker={asker} page={askerPage} />
          {asked && (
            <>
              {" "}
              <T k="asked" />
            </>
          )}
        </span>
      )}
      {date && <IsoDate date={date} />}
    </span>
  );
}

/** Leads to what else they asked, or else to where they are at home. */
function AskerName({ asker, page }: { asker: Asker; page: string | undefined }) {
  if (page) {
    return (
      <Link href={page} className="quiet-link underline decoration-line underline-offset-4">
        <bdi>{asker.name}</bdi>
      </Link>
    );
  }
  if (!asker.url) return <bdi>{asker.name}</bdi>;
  return (
    <OutLink
      href={asker.url}
      rel={POST_RELATIONS.join(" ")}
      className="quiet-link underline decoration-line underline-offset-4"
    >
      <bdi>{asker.name}</bdi>
    </OutLink>
  );
}
