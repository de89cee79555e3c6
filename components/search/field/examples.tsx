"use client";

import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";

interface Props {
  examples: readonly string[];
  pick: (example: string) => void;
}

/** Example searches, shown while the field is empty. */
export function Examples({ examples, pick }: Props) {
  if (examples.length === 0) return null;
  return (
    <>
      <p className="mt-5 text-faint text-xs">
        <T k="searchExamples" />
      </p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {examples.map((example) => (
          <li key={example}>
            <button type="button" className="button" onClick={() => pick(example)}>
              <Icon name="search" />
              {example}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
