"use client";

import type { SearchCombobox } from "@/components/search/field/combobox";
import type { ComboboxOption } from "@/components/search/field/options";
import { Highlighted } from "@/components/search/results/highlighted";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import type { SearchResult } from "@/lib/search/types";
import { languageOf } from "@/lib/site/wording/language-of";

const hitOf = (option: ComboboxOption | undefined): SearchResult | null =>
  option?.kind === "hit" ? option.hit : null;

/** The answer of the chosen result, or of the first one while none is chosen, beside the list. */
export function Preview({ combobox: { active, options } }: { combobox: SearchCombobox }) {
  const message = useMessage();
  const first = options.find(({ kind }) => kind === "hit");
  const hit = hitOf(active === null ? undefined : options[active]) ?? hitOf(first);
  if (!hit?.answer) return null;
  const { question, answer, highlights, unanswered, id } = hit;
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer (WCAG 2.1.1)
    <section key={id} className="search-preview" tabIndex={0} aria-label={message("previewTitle")}>
      <p className="search-preview-question" lang={languageOf(question)}>
        <Highlighted text={question} ranges={highlights.question} />
      </p>
      {unanswered ? (
        <p className="text-muted">
          <T k="hitUnanswered" />
        </p>
      ) : (
        <p className="search-preview-answer" lang={languageOf(answer.text)}>
          <Highlighted text={answer.text} ranges={answer.highlights} />
        </p>
      )}
    </section>
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above
  );
}
