import { CopyButton } from "@/components/qa/share/copy-button";
import { Html } from "@/components/ui/html";
import { Link } from "@/components/ui/link";
import type { Pair } from "@/lib/model/pair";
import { exceedsHeadline, headline } from "@/lib/site/headline";
import { languageOf } from "@/lib/site/language-of";
import { paths } from "@/lib/site/paths";
import { Answer } from "./answer";
import { PairMeta } from "./pair-meta";

/** A pair on the page of its source issue: in full, its heading leading to its own page. */
export function IssuePair({ pair }: { pair: Pair }) {
  const followUp = pair.thread.position > 1;
  return (
    <article id={pair.id} className={followUp ? "issue-pair issue-follow-up" : "issue-pair"}>
      <h2 className="text-xl leading-relaxed" lang={languageOf(pair.question.text)}>
        <Link href={paths.pair(pair.id)} className="quiet-link">
          {headline(pair.question.text)}
        </Link>
      </h2>
      <PairMeta pair={pair} date={false} />
      {exceedsHeadline(pair.question) && (
        <div className="mt-3 text-muted">
          <Html content={pair.question} />
        </div>
      )}
      <div className="mt-3">
        <Answer pair={pair} />
      </div>
      <p className="mt-4">
        <CopyButton path={paths.pair(pair.id)} />
      </p>
    </article>
  );
}
