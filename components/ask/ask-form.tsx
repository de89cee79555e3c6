"use client";

import {
  type ComponentProps,
  type CompositionEvent,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { isComposing } from "@/components/search/field/ime";
import { useSearch, warmSearch } from "@/components/search/session/use-search";
import { T } from "@/components/ui/text";
import { toast } from "@/components/ui/toast";
import { useMessage } from "@/components/ui/use-language";
import { clip } from "@/lib/site/headline";
import {
  dominantProject,
  draftQuery,
  EMPTY_DRAFT,
  isBlank,
  TITLE_LENGTH,
  withOpened,
} from "@/lib/site/storage/draft";
import { Carried } from "./carried";
import { type AskProject, Finish } from "./finish";
import { Similar } from "./similar";
import { useDraft } from "./use-draft";

const SIMILAR = 5;
const SHOWN_TITLE_LENGTH = 30;

/** A question being written: past answers beside it, and at last the way to GitHub. */
export function AskForm({ projects }: { projects: readonly AskProject[] }) {
  const message = useMessage();
  const { draft, before, change, bring, swap, clear, dropBefore } = useDraft();
  const title = useRef<HTMLTextAreaElement>(null);
  const details = useRef<HTMLTextAreaElement>(null);
  const titleId = useId();
  const detailsId = useId();

  // While a text is being composed the search waits: half-typed pinyin is not a question.
  const [waiting, setWaiting] = useState<string | null>(null);
  const query = waiting ?? draftQuery(draft);
  const { state, retry } = useSearch(query, { limit: SIMILAR });
  const similar = state.status === "results" ? state.results.results : [];
  const dominant = dominantProject(similar);
  const suggested = projects.find(({ name }) => name === dominant)?.slug ?? null;

  // What was typed before the page was hydrated counts.
  useEffect(() => {
    const typed = { title: title.current?.value ?? "", details: details.current?.value ?? "" };
    if (!isBlank({ ...EMPTY_DRAFT, ...typed })) bring({ ...EMPTY_DRAFT, ...typed });
  }, [bring]);

  const composition = {
    onCompositionStart: () => setWaiting(query),
    onCompositionEnd: (_event: CompositionEvent) => setWaiting(null),
    onFocus: warmSearch,
  } satisfies ComponentProps<"textarea">;

  return (
    <div className="js-only">
      <Suspense>
        <Carried bring={bring} />
      </Suspense>
      {!isBlank(before) && (
        <p className="ask-before">
          <T k="askDraftBefore" title={clip(before.title.trim() || before.details, SHOWN_TITLE_LENGTH)} />
          <button type="button" className="link" onClick={swap}>
            <T k="askDraftBack" />
          </button>
          <button type="button" className="link" onClick={dropBefore}>
            <T k="askDraftDrop" />
          </button>
        </p>
      )}
      <div className="ask">
        <div className="ask-title">
          <label htmlFor={titleId} className="block font-semibold text-sm">
            <T k="askQuestion" />
          </label>
          <textarea
            ref={title}
            id={titleId}
            rows={1}
            className="field field-title mt-1"
            value={draft.title}
            maxLength={TITLE_LENGTH}
            placeholder={message("askQuestionPlaceholder")}
            enterKeyHint="next"
            onChange={(event) => change({ title: event.target.value.replace(/[\r\n]+/g, " ") })}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
              event.preventDefault();
              details.current?.focus();
            }}
            {...composition}
          />
        </div>
        <Similar
          state={state}
          retry={retry}
          opened={draft.opened}
          onOpen={({ id, question }) => change(withOpened(draft, { id, question }))}
        />
        <div className="ask-details">
          <label htmlFor={detailsId} className="block font-semibold text-sm">
            <T k="askDetails" />
          </label>
          <textarea
            ref={details}
            id={detailsId}
            rows={6}
            className="field field-details mt-1"
            value={draft.details}
            placeholder={message("askDetailsPlaceholder")}
            onChange={(event) => change({ details: event.target.value })}
            {...composition}
          />
          <p className="mt-1 flex flex-wrap items-center gap-x-4 text-faint text-sm leading-relaxed">
            <T k="askDraftKept" />
            {!isBlank(draft) && (
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  clear();
                  toast("askDraftCleared");
                  title.current?.focus();
                }}
              >
                <T k="askDraftClear" />
              </button>
            )}
          </p>
        </div>
        <Finish draft={draft} projects={projects} suggested={suggested} change={change} />
      </div>
    </div>
  );
}
