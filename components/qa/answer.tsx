import { Html } from "@/components/ui/html";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/model/pair";

/** The answer, or the word that there was none. */
export function Answer({ pair }: { pair: Pair }) {
  if (pair.answer) return <Html content={pair.answer} />;
  return (
    <p className="text-muted">
      <T k="noAnswer" />
    </p>
  );
}
