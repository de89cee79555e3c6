"use client";

import { useId } from "react";
import { addressOf, useCopy } from "@/components/qa/share/use-copy";
import { Icon } from "@/components/ui/icon";
import { OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { paths } from "@/lib/site/addresses/paths";
import { issueBody, newIssueUrl } from "@/lib/site/new-issue";
import type { Draft } from "@/lib/site/storage/draft";
import { Opened } from "./opened";

/** A project whose repository takes questions. */
export interface AskProject {
  slug: string;
  name: string;
  /** `owner/name` */
  repository: string;
}

interface Props {
  draft: Draft;
  projects: readonly AskProject[];
  /** Slug of the project that the similar answers are about; null if none stands out. */
  suggested: string | null;
  change: (part: Partial<Draft>) => void;
}

/** The last step: choose the project and take the question to its issues. */
export function Finish({ draft, projects, suggested, change }: Props) {
  const message = useMessage();
  const fieldId = useId();
  const find = (slug: string | null) => projects.find((project) => project.slug === slug);
  const chosen = find(draft.project);
  const project = chosen ?? find(suggested);
  return (
    <section className="ask-finish" aria-labelledby="finish">
      <h2 id="finish" className="text-lg">
        <T k="askFinish" />
      </h2>
      <p className="text-muted">
        <T k="askFinishHint" />
      </p>
      <Opened
        opened={draft.opened}
        remove={(id) => change({ opened: draft.opened.filter((answer) => answer.id !== id) })}
      />
      <div className="mt-5">
        <label htmlFor={fieldId} className="block text-sm">
          <T k="askProject" />
          {project && !chosen && (
            <span className="ms-2 text-faint">
              <T k="askProjectSuggested" />
            </span>
          )}
        </label>
        <select
          id={fieldId}
          className="field mt-1"
          value={project?.slug ?? ""}
          onChange={(event) => change({ project: event.target.value || null })}
        >
          <option value="">{message("askProjectChoose")}</option>
          {projects.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Go draft={draft} project={project} />
    </section>
  );
}

/** The way to GitHub, or what is missing for it. */
function Go({ draft, project }: { draft: Draft; project: AskProject | undefined }) {
  const message = useMessage();
  const { copy, refused } = useCopy();
  if (!draft.title.trim() || !project) {
    return (
      <p className="mt-4">
        <button type="button" className="button min-h-11 px-5" disabled>
          <T k={project ? "askNeedsQuestion" : "askNeedsProject"} />
        </button>
      </p>
    );
  }
  const issue = {
    repository: project.repository,
    title: draft.title,
    details: draft.details,
    opened: draft.opened.map(({ id, question }) => ({ question, url: addressOf(paths.pair(id)) })),
    openedTitle: message("askIssueOpened"),
    cutNote: message("askIssueCut"),
  };
  const { url, cut } = newIssueUrl(issue);
  return (
    <div className="mt-4">
      <OutLink href={url} className="button button-primary min-h-11 px-5 text-base">
        <T k="askGo" repository={project.repository} />
        <Icon name="external" />
      </OutLink>
      {cut && (
        <p className="mt-3 text-muted text-sm leading-relaxed">
          <T k="askCut" />{" "}
          <button
            type="button"
            className="link"
            onClick={() => copy({ plain: issueBody(issue) }, "askCopiedAll")}
          >
            <T k="askCopyAll" />
          </button>
        </p>
      )}
      {refused}
    </div>
  );
}
