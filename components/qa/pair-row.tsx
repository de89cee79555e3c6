import { Link } from "@/components/ui/link";
import type { Pair } from "@/lib/model/pair";
import { paths } from "@/lib/site/addresses/paths";
import { clip, headline } from "@/lib/site/wording/headline";
import { languageOf } from "@/lib/site/wording/language-of";
import { PairMeta } from "./pair-meta";

const EXCERPT_LENGTH = 90;

/** A pair in a list: the question, the beginning of the answer, asker and date. */
export function PairRow({ pair }: { pair: Pair }) {
  return (
    <article className="border-line border-b py-5" lang={languageOf(pair.question.text)}>
      <h3 className="font-semibold leading-relaxed">
        <Link href={paths.pair(pair.id)} className="quiet-link">
          {headline(pair.question.text)}
        </Link>
      </h3>
      {pair.answer && (
        <p className="line-clamp-2 my-1 text-[0.9375rem] text-muted leading-relaxed">
          {clip(pair.answer.text, EXCERPT_LENGTH)}
        </p>
      )}
      <PairMeta pair={pair} />
    </article>
  );
}
