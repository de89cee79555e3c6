"use client";

import { type ComboboxOption, type SearchCombobox, starOfHit } from "@/components/search/field/combobox";
import { RowButton } from "@/components/search/field/row-button";
import { shownState } from "@/components/search/session/use-search";
import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { searchHref } from "@/lib/site/search-parameters";
import { isStarred } from "@/lib/site/storage/recent-and-starred";
import { HitContent } from "./hit";
import { Interpretations } from "./interpretation";
import { KeptOptions } from "./recent-and-starred";
import { EmptyState, FailedState, LoadingState } from "./states";

/** The list below a search box, in whatever state the search is. The listbox is always there: the box points to it. */
export function HitList({ combobox }: { combobox: SearchCombobox }) {
  const message = useMessage();
  const { retry, results, options, listId, leave } = combobox;
  const state = shownState(combobox.state);
  return (
    <>
      {results && <Interpretations items={results.interpretation} className="px-5 pt-3 pb-1" />}
      <div
        role="listbox"
        id={listId}
        aria-label={message("searchHits")}
        aria-busy={state.status === "loading"}
        hidden={options.length === 0}
      >
        {results ? (
          options.map((option, index) => (
            <ResultOption
              key={option.kind === "hit" ? option.hit.id : option.kind}
              option={option}
              index={index}
              combobox={combobox}
            />
          ))
        ) : (
          <KeptOptions combobox={combobox} />
        )}
      </div>
      {state.status === "loading" && state.late && !results && <LoadingState />}
      {state.status === "empty" && <EmptyState query={state.results.query} onLeave={leave} />}
      {state.status === "failed" && <FailedState reason={state.reason} onRetry={retry} />}
    </>
  );
}

interface OptionProps {
  option: ComboboxOption;
  index: number;
  combobox: SearchCombobox;
}

function ResultOption({ option, index, combobox }: OptionProps) {
  const message = useMessage();
  const { active, optionId, opening, stars, flipStar } = combobox;
  const props = {
    id: optionId(index),
    role: "option",
    tabIndex: -1,
    "aria-selected": active === index,
    onClick: () => opening(option),
  };
  if (option.kind === "all") {
    return (
      <Link {...props} href={searchHref({ q: option.query })} className="hit text-accent text-sm">
        <T k="searchAll" n={option.total} />
      </Link>
    );
  }
  if (option.kind !== "hit") return null;
  const starred = isStarred(stars, option.hit.id);
  return (
    <div role="presentation" className="hit-row">
      <Link {...props} href={option.hit.url} className="hit">
        <HitContent hit={option.hit} starred={starred} />
      </Link>
      <RowButton
        icon="star"
        pressed={starred}
        title={message(starred ? "starred" : "star")}
        onClick={() => flipStar(starOfHit(option.hit))}
      />
    </div>
  );
}
