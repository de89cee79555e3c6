import { CopyButton } from "@/components/qa/share/copy-button";
import { Link } from "@/components/ui/link";
import type { Pair } from "@/lib/model/pair";
import { paths } from "@/lib/site/addresses/paths";
import { Answer } from "./answer";
import { PairMeta } from "./pair-meta";
import { listedTexts } from "./pair-texts";
import { QuestionRest, QuestionTitle } from "./question";

/** A pair in full within an issue or a conversation; its heading links to its own page. */
export async function FullPair({ pair }: { pair: Pair }) {
  const followUp = pair.thread.position > 1;
  const texts = await listedTexts(pair);
  return (
    <article id={pair.id} className={followUp ? "full-pair full-follow-up" : "full-pair"}>
      <h2 className="heading text-xl leading-relaxed">
        <Link href={paths.pair(pair.id)} className="quiet-link">
          <QuestionTitle {...texts} />
        </Link>
      </h2>
      <PairMeta pair={pair} date={false} />
      <QuestionRest {...texts} className="mt-3" />
      <div className="mt-3">
        <Answer {...texts} />
      </div>
      <p className="mt-4">
        <CopyButton path={paths.pair(pair.id)} />
      </p>
    </article>
  );
}
