"use client";

import type { ComponentProps, MouseEvent } from "react";
import type { SearchCombobox } from "@/components/search/field/combobox";
import { CompletionFilter, CompletionText } from "@/components/search/field/completions";
import { type ComboboxOption, keyOfOption, starOfHit } from "@/components/search/field/options";
import { RowButton } from "@/components/search/field/row-button";
import { shownState } from "@/components/search/session/state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { searchHref } from "@/lib/site/addresses/search-parameters";
import { isStarred } from "@/lib/site/storage/recent-and-starred";
import { FailedState } from "./failed-state";
import { HitContent, phrasedIds } from "./hit";
import { StoredOptions } from "./recent-and-starred";
import { ResultsHead } from "./results-head";
import { EmptyState, LoadingState } from "./states";

/** The list below a search box in every state of the search. The box refers to its listbox while that has options. */
export default function HitList({ combobox }: { combobox: SearchCombobox }) {
  const message = useMessage();
  const { retry, results, options, listId, leave, searchFor, project } = combobox;
  const phrased = results ? phrasedIds(results) : NONE;
  const state = shownState(combobox.state);
  return (
    <>
      {results && (
        <ResultsHead
          results={results}
          project={project}
          onQuery={searchFor}
          onLeave={leave}
          className="px-5 pt-3 pb-1"
        />
      )}
      <div
        role="listbox"
        id={listId}
        aria-label={message("searchHits")}
        aria-busy={state.status === "loading"}
        hidden={options.length === 0}
      >
        {state.status === "idle" ? (
          <StoredOptions combobox={combobox} />
        ) : (
          options.map((option, index) => (
            <ResultOption
              key={keyOfOption(option)}
              phrased={option.kind === "hit" && phrased.has(option.hit.id)}
              option={option}
              index={index}
              combobox={combobox}
            />
          ))
        )}
      </div>
      {state.status === "loading" && state.late && !results && <LoadingState />}
      {state.status === "empty" && (
        <EmptyState results={state.results} project={project} onQuery={searchFor} onLeave={leave} />
      )}
      {state.status === "failed" && <FailedState reason={state.reason} onRetry={retry} />}
    </>
  );
}

interface OptionProps {
  option: ComboboxOption;
  index: number;
  /** Whether the result matched by a phrasing. */
  phrased: boolean;
  combobox: SearchCombobox;
}

const NONE: ReadonlySet<string> = new Set();

function ResultOption({ option, index, phrased, combobox }: OptionProps) {
  const { active, optionId, opening, project } = combobox;
  const props = {
    id: optionId(index),
    role: "option",
    tabIndex: -1,
    "aria-selected": active === index,
    onClick: (event: MouseEvent) => opening(option, event),
  };
  switch (option.kind) {
    case "all": {
      const href = searchHref({ q: option.query, ...(project && { project: [project] }) });
      return (
        <Link {...props} href={href} className="hit text-accent text-sm">
          <T k="searchAll" n={option.total} />
        </Link>
      );
    }
    case "completion":
      return (
        <div {...props} className="hit completion">
          <CompletionFilter completion={option.completion} />
          <CompletionText completion={option.completion} />
        </div>
      );
    case "thread":
      return (
        <div {...props} className="hit hit-thread">
          <T k="hitThread" n={option.thread.more} />
          <Icon name="down" />
        </div>
      );
    case "hit":
      return <HitOption {...props} option={option} phrased={phrased} combobox={combobox} />;
    case "recent":
    case "star":
      return null;
  }
}

interface HitOptionProps extends Omit<ComponentProps<typeof Link>, "href"> {
  option: Extract<ComboboxOption, { kind: "hit" }>;
  phrased: boolean;
  combobox: SearchCombobox;
}

function HitOption({ option: { hit, unfolded }, phrased, combobox, ...props }: HitOptionProps) {
  const message = useMessage();
  const starred = isStarred(combobox.stars, hit.id);
  return (
    <div role="presentation" className={unfolded ? "hit-row hit-unfolded" : "hit-row"}>
      <Link {...props} href={hit.url} className="hit">
        <HitContent hit={hit} starred={starred} phrased={phrased} />
      </Link>
      <RowButton
        icon="star"
        pressed={starred}
        title={message(starred ? "starred" : "star")}
        onClick={() => combobox.flipStar(starOfHit(hit))}
      />
    </div>
  );
}
