import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import type { Interpretation, SearchResults } from "@/lib/search/types";
import { filterTitle, includingExcluded, withFilterOperator } from "@/lib/site/operators";

/** More explanations would confuse. */
const SHOWN = 3;

interface Props {
  results: SearchResults;
  /** Searches for another query instead. */
  onQuery: (query: string) => void;
}

/** States in a low-key line what the search did beyond the literal words, and how to undo it. */
export function Interpretations({ results, onQuery }: Props) {
  const { query, interpretation } = results;
  if (interpretation.length === 0) return null;
  return (
    <p className="text-muted text-sm">
      {interpretation.slice(0, SHOWN).map((item) => (
        <span key={JSON.stringify(item)} className="me-3">
          <Remark item={item} />
          <Mend item={item} query={query} onQuery={onQuery} />
        </span>
      ))}
    </p>
  );
}

function Remark({ item }: { item: Interpretation }) {
  const message = useMessage();
  switch (item.kind) {
    case "pinyin":
      return <T k="understoodPinyin" from={item.from} to={item.to} />;
    case "typo":
      return <T k="understoodTypo" from={item.from} to={item.to} />;
    case "traditional":
      return <T k="understoodTraditional" to={item.to} />;
    case "glossary":
      return <T k="understoodGlossary" from={item.from} to={item.to} />;
    case "relaxed":
      return item.dropped.length > 0 ? <T k="understoodRelaxed" dropped={item.dropped.join(" ")} /> : null;
    case "excluded":
      return <T k="understoodExcluded" words={item.words.join(" ")} />;
    case "unknown":
      return <T k="understoodUnknown" filter={message(filterTitle(item.filter))} value={item.value} />;
    case "phrasing":
      return <T k="understoodPhrasing" words={item.words.join(" ")} />;
    case "fallback":
      return <T k="understoodFallback" />;
    case "reference":
      return <T k="understoodReference" reference={`${item.repository ?? ""}#${item.number}`} />;
  }
}

/** A button that searches for what was probably meant. */
function Mend({ item, query, onQuery }: { item: Interpretation; query: string; onQuery: Props["onQuery"] }) {
  if (item.kind === "excluded") {
    return (
      <button type="button" className="text-button ms-2" onClick={() => onQuery(includingExcluded(query))}>
        <T k="undoExcluded" />
      </button>
    );
  }
  if (item.kind !== "unknown" || item.nearest === null) return null;
  const { filter, nearest } = item;
  return (
    <button
      type="button"
      className="text-button ms-2"
      onClick={() => onQuery(withFilterOperator(query, filter, nearest))}
    >
      <T k="useNearest" nearest={nearest} />
    </button>
  );
}
