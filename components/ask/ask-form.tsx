"use client";

import { Suspense, useEffect, useRef, useState } from "react";
import { useSearch, warmSearch } from "@/components/search/session/use-search";
import { T } from "@/components/ui/text";
import { toast } from "@/components/ui/toast";
import type { AskTarget } from "@/lib/site/ask-targets";
import { dominantProject, draftQuery, EMPTY_DRAFT, isBlank, withOpened } from "@/lib/site/storage/draft";
import { Carried } from "./carried";
import { DetailsField, DraftBefore, QuestionField } from "./fields";
import { Finish } from "./finish";
import { Similar } from "./similar";
import { useDraft } from "./use-draft";

const SIMILAR = 5;

/** A question being written: past answers beside it, and at last the way to where it is asked. */
export function AskForm({ targets }: { targets: readonly AskTarget[] }) {
  const { draft, before, change, bring, swap, clear, dropBefore } = useDraft();
  const title = useRef<HTMLTextAreaElement>(null);
  const details = useRef<HTMLTextAreaElement>(null);

  // The search waits during composition: half-typed pinyin is not a question.
  const [waiting, setWaiting] = useState<string | null>(null);
  const query = waiting ?? draftQuery(draft);
  const { state, retry } = useSearch(query, { limit: SIMILAR });
  const similar = state.status === "results" ? state.results.results : [];
  const dominant = dominantProject(similar);
  const suggested = targets.find(({ name }) => name === dominant)?.slug ?? null;

  // Keep text that was typed before hydration. Text that the fields show from the draft was not typed: it must not
  // replace a question from the address.
  const shown = useRef(draft);
  useEffect(() => {
    const typed = { title: title.current?.value ?? "", details: details.current?.value ?? "" };
    const isTyped = typed.title !== shown.current.title || typed.details !== shown.current.details;
    if (isTyped && !isBlank({ ...EMPTY_DRAFT, ...typed })) bring({ ...EMPTY_DRAFT, ...typed });
  }, [bring]);

  const composition = {
    onCompositionStart: () => setWaiting(query),
    onCompositionEnd: () => setWaiting(null),
    onFocus: warmSearch,
  };

  return (
    <div className="js-only">
      <Suspense>
        <Carried bring={bring} />
      </Suspense>
      {!isBlank(before) && <DraftBefore before={before} onSwap={swap} onDrop={dropBefore} />}
      <div className="ask">
        <QuestionField
          ref={title}
          value={draft.title}
          onText={(text) => change({ title: text })}
          onEnter={() => details.current?.focus()}
          {...composition}
        />
        <Similar
          state={state}
          retry={retry}
          opened={draft.opened}
          onOpen={({ id, question }) => change(withOpened(draft, { id, question }))}
        />
        <DetailsField
          ref={details}
          value={draft.details}
          onText={(text) => change({ details: text })}
          {...composition}
        >
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
        </DetailsField>
        {targets.length > 0 && (
          <Finish draft={draft} targets={targets} suggested={suggested} change={change} />
        )}
      </div>
    </div>
  );
}
