"use client";

import { useId } from "react";
import { addressOf, useCopy } from "@/components/qa/share/use-copy";
import { Icon } from "@/components/ui/icon";
import { OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { paths } from "@/lib/site/addresses/paths";
import type { AskTarget } from "@/lib/site/ask-targets";
import { copiedText, questionUrl } from "@/lib/site/new-question";
import type { Draft } from "@/lib/site/storage/draft";
import { Opened } from "./opened";

interface Props {
  draft: Draft;
  targets: readonly AskTarget[];
  /** Slug of the project of the similar answers; null if none stands out. */
  suggested: string | null;
  change: (part: Partial<Draft>) => void;
}

/** The last step: choose the project, where there are several, and take the question to where it is asked. */
export function Finish({ draft, targets, suggested, change }: Props) {
  const message = useMessage();
  const fieldId = useId();
  const find = (slug: string | null) => targets.find((target) => target.slug === slug);
  const chosen = find(draft.project);
  const [only, ...others] = targets;
  const isChoice = others.length > 0;
  const target = isChoice ? (chosen ?? find(suggested)) : only;
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
      {isChoice && (
        <div className="mt-5">
          <label htmlFor={fieldId} className="block text-sm">
            <T k="askProject" />
            {target && !chosen && (
              <span className="ms-2 text-faint">
                <T k="askProjectSuggested" />
              </span>
            )}
          </label>
          <select
            id={fieldId}
            className="field mt-1"
            value={target?.slug ?? ""}
            onChange={(event) => change({ project: event.target.value || null })}
          >
            <option value="">{message("askProjectChoose")}</option>
            {targets.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <Go draft={draft} target={target} />
    </section>
  );
}

/** The way to where the question is asked, or what is missing for it. */
function Go({ draft, target }: { draft: Draft; target: AskTarget | undefined }) {
  const message = useMessage();
  const { copy, refused } = useCopy();
  if (!draft.title.trim() || !target) {
    return (
      <p className="mt-4">
        <button type="button" className="button min-h-11 px-5" disabled>
          <T k={target ? "askNeedsQuestion" : "askNeedsProject"} />
        </button>
      </p>
    );
  }
  const question = {
    template: target.template,
    title: draft.title,
    details: draft.details,
    opened: draft.opened.map(({ id, question }) => ({ question, url: addressOf(paths.pair(id)) })),
    openedTitle: message("askIssueOpened"),
    cutNote: message("askIssueCut"),
  };
  const { url, cut } = questionUrl(question);
  return (
    <div className="mt-4">
      <OutLink href={url} className="button button-primary min-h-11 px-5 text-base">
        <T k="askGo" place={target.place} />
        <Icon name="external" />
      </OutLink>
      {cut && (
        <p className="mt-3 text-muted text-sm leading-relaxed">
          <T k="askCut" />{" "}
          <button
            type="button"
            className="link"
            onClick={() => copy({ plain: copiedText(question) }, "askCopiedAll")}
          >
            <T k="askCopyAll" />
          </button>
        </p>
      )}
      {refused}
    </div>
  );
}
