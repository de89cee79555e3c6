import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/model/pair";
import { paths } from "@/lib/site/addresses/paths";
import { headline } from "@/lib/site/wording/headline";
import { languageOf } from "@/lib/site/wording/language-of";
import { PairMeta } from "./pair-meta";

/** Questions about the same subject. */
export function Related({ pairs }: { pairs: Pair[] }) {
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="related" className="related no-print">
      <h2 id="related" className="text-faint text-xs">
        <T k="related" />
      </h2>
      <ul>
        {pairs.map((pair) => (
          <li key={pair.id} className="border-line border-b py-2 text-sm">
            <Link
              href={paths.pair(pair.id)}
              className="quiet-link block leading-relaxed"
              lang={languageOf(pair.question.text)}
            >
              {headline(pair.question.text)}
            </Link>
            <PairMeta pair={pair} linked={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
