import { T } from "@/components/ui/text";
import type { Interpretation } from "@/lib/search/types";

/** More explanations than this explain nothing. */
const SHOWN = 3;

function Line({ item }: { item: Interpretation }) {
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
      return item.nearest === null ? (
        <T k="understoodUnknown" value={item.value} />
      ) : (
        <T k="understoodNearest" value={item.value} nearest={item.nearest} />
      );
    case "phrasing":
      return <T k="understoodPhrasing" words={item.words.join(" ")} />;
    case "reference":
      return <T k="understoodReference" reference={`${item.repository ?? ""}#${item.number}`} />;
  }
}

/** What was done beyond the literal words, said quietly. */
export function Interpretations({ items, className = "" }: { items: Interpretation[]; className?: string }) {
  if (items.length === 0) return null;
  return (
    <p className={`text-muted text-sm ${className}`}>
      {items.slice(0, SHOWN).map((item) => (
        <span key={JSON.stringify(item)} className="me-3">
          <Line item={item} />
        </span>
      ))}
    </p>
  );
}
