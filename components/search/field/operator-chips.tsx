"use client";

import type { RefObject } from "react";
import { T } from "@/components/ui/text";
import { OFFERED_OPERATORS, withOperator } from "@/lib/site/operators";

interface Props {
  text: string;
  set: (text: string) => void;
  input: RefObject<HTMLInputElement | null>;
}

/** The operators of a query, each inserted into the box by a press. */
export function OperatorChips({ text, set, input }: Props) {
  const put = (operator: string) => {
    const next = withOperator(text, operator);
    set(next.text);
    const field = input.current;
    field?.focus();
    // Place the caret after React has updated the field.
    requestAnimationFrame(() => field?.setSelectionRange(next.caret, next.caret));
  };
  return (
    // On a phone the results need the space as soon as there are any.
    <div
      className={`js-only mt-3 flex-wrap items-center gap-x-2 gap-y-1 text-faint text-xs ${text ? "hidden sm:flex" : "flex"}`}
    >
      <span>
        <T k="searchHelp" />
      </span>
      <ul className="flex flex-wrap gap-x-1 gap-y-1">
        {OFFERED_OPERATORS.map(({ operator, label }) => (
          <li key={operator}>
            <button type="button" className="operator" onClick={() => put(operator)}>
              <code>{operator}</code> <T k={label} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
