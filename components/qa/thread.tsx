import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { paths } from "@/lib/site/addresses/paths";
import { named } from "./lines";
import type { PairData } from "./pair-data";

interface Props {
  data: PairData;
}

/** Where a follow-up stands: below its first question, which it may be meaningless without. */
export function ThreadPlace({ data }: Props) {
  const { id, turns } = data;
  const [first] = turns;
  if (first === undefined) return null;
  return (
    <p className="thread-place">
      <T k="threadPosition" n={turns.indexOf(id) + 1} total={turns.length} />
      {first !== id && <Link href={paths.pair(first)} className="link block" {...named(data, first)} />}
    </p>
  );
}

/** The turns of the conversation, this one marked, and the way to all of it on one page: that of its first turn. */
export function ThreadOutline({ data }: Props) {
  const { id, turns } = data;
  const [first] = turns;
  if (first === undefined) return null;
  return (
    <nav aria-labelledby="thread" className="thread no-print">
      <h2 id="thread" className="text-faint text-xs">
        <T k="thread" />
      </h2>
      <ol>
        {turns.map((turn) => {
          const { lang, children } = named(data, turn);
          return (
            <li key={turn} className="thread-turn" lang={lang}>
              <Link
                href={paths.pair(turn)}
                className="quiet-link line-clamp-2"
                aria-current={turn === id ? "page" : undefined}
              >
                {children}
              </Link>
            </li>
          );
        })}
      </ol>
      {first !== id && (
        <Link href={`${paths.pair(first)}#${id}`} className="link">
          <T k="threadWhole" />
        </Link>
      )}
    </nav>
  );
}
