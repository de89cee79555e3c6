import { Link } from "@/components/ui/link";
import type { Pair } from "@/lib/model/pair";
import { paths } from "@/lib/site/addresses/paths";
import { clip, headline } from "@/lib/site/wording/headline";
import { languageOf } from "@/lib/site/wording/language-of";
import { PairMeta } from "./pair-meta";

const EXCERPT_LENGTH = 90;

interface Props {
  pair: Pair;
  /** The level of its heading. */
  level?: "h2" | "h3";
  /** Whether it is said who asked: not in a list of one person's questions. */
  asker?: boolean;
}

/** A pair in a list: the question, the beginning of the answer, who and when. */
export function PairRow({ pair, level: Heading = "h3", asker = true }: Props) {
  return (
    <article className="border-line border-b py-5">
      <Heading className="font-semibold text-base leading-relaxed">
        <Link href={paths.pair(pair.id)} className="quiet-link" lang={languageOf(pair.question.text)}>
          {headline(pair.question.text)}
        </Link>
      </Heading>
      {pair.answer && (
        <p
          className="line-clamp-2 my-1 text-[0.9375rem] text-muted leading-relaxed"
          lang={languageOf(pair.answer.text)}
        >
          {clip(pair.answer.text, EXCERPT_LENGTH)}
        </p>
      )}
      <PairMeta pair={pair} asker={asker} />
    </article>
  );
}
