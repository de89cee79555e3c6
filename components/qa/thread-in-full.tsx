import { OnlyHtml } from "@/components/ui/only-html";
import type { Pair } from "@/lib/model/pair";
import { paths } from "@/lib/site/addresses/paths";
import { FullPair } from "./full-pair";

/** On the page of the first turn the others in full, each with an anchor: the conversation from beginning to end. */
export function ThreadInFull({ turns, here }: { turns: readonly Pair[]; here: Pair }) {
  const [first, ...others] = turns;
  if (first?.id !== here.id || others.length === 0) return null;
  return (
    <div className="thread-full">
      <OnlyHtml page={paths.pair(here.id)} part="thread">
        {others.map((turn) => (
          <FullPair key={turn.id} pair={turn} />
        ))}
      </OnlyHtml>
    </div>
  );
}
