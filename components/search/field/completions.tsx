"use client";

import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import type { Completion } from "@/lib/search/types";
import { filterTitle, filterValueTitle } from "@/lib/site/operators";

/** A completed value of an operator, with the number of its pairs. */
export function CompletionText({ completion: { filter, value, count } }: { completion: Completion }) {
  const message = useMessage();
  const title = filterValueTitle(filter, value);
  return (
    <>
      <span className="min-w-0 truncate">{title ? message(title) : value}</span>
      <span className="text-faint tabular-nums">{count}</span>
    </>
  );
}

/** The name of the filter of a completion. */
export const CompletionFilter = ({ completion: { filter } }: { completion: Completion }) => (
  <span className="text-faint">
    <T k={filterTitle(filter)} />
  </span>
);

interface Props {
  completions: readonly [Completion, ...Completion[]];
  onChoose: (completion: Completion) => void;
}

/** Below the box of the search page: values for the operator at the end of the query. */
export function CompletionChips({ completions, onChoose }: Props) {
  const message = useMessage();
  return (
    <div className="completions">
      <CompletionFilter completion={completions[0]} />
      <ul aria-label={message("completions")}>
        {completions.map((completion) => (
          <li key={completion.value}>
            <button type="button" className="chip chip-quiet" onClick={() => onChoose(completion)}>
              <CompletionText completion={completion} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
