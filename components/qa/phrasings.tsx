import { Icon } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import { languageOf } from "@/lib/site/wording/language-of";

/** The phrasings of a question, folded: readers and crawlers see what the search matches. */
export function Phrasings({ phrasings }: { phrasings: readonly string[] }) {
  if (phrasings.length === 0) return null;
  return (
    <details className="phrasings no-print">
      <summary className="thread-summary">
        <T k="alsoAskedAs" />
        <Icon name="down" />
      </summary>
      <ul>
        {phrasings.map((phrasing) => (
          <li key={phrasing} lang={languageOf(phrasing)}>
            {phrasing}
          </li>
        ))}
      </ul>
    </details>
  );
}
