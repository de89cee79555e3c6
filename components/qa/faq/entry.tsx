import { Answer } from "@/components/qa/answer";
import { PairMeta } from "@/components/qa/pair-meta";
import { listedTexts } from "@/components/qa/pair-texts";
import { QuestionRest, QuestionTitle } from "@/components/qa/question";
import { CopyButton } from "@/components/qa/share/copy-button";
import { Icon } from "@/components/ui/icon";
import { Link, OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { Pair } from "@/lib/model/pair";
import type { Post } from "@/lib/model/post";
import { paths } from "@/lib/site/addresses/paths";

/** A question of a project's page that expands to its answer: a native `<details>`, which needs no JavaScript. */
export async function FaqEntry({ pair, post }: { pair: Pair; post: Post | undefined }) {
  const { source } = pair;
  const texts = await listedTexts(pair);
  return (
    <li
      data-entry
      data-thread={pair.thread.id}
      data-date={source.date ?? ""}
      className={pair.thread.position > 1 ? "faq-entry faq-follow-up" : "faq-entry"}
    >
      <details id={pair.id} suppressHydrationWarning>
        <summary>
          <h3 className="heading font-semibold leading-relaxed">
            <QuestionTitle {...texts} />
          </h3>
          <PairMeta pair={pair} project={false} linked={false} />
          <Icon name="down" className="faq-arrow" />
        </summary>
        <div className="faq-body">
          <QuestionRest {...texts} className="mb-5 border-line border-s-2 ps-4" />
          <Answer {...texts} />
          <div className="faq-actions mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm max-sm:gap-y-4">
            <CopyButton path={paths.pair(pair.id)} />
            <Link href={paths.pair(pair.id)} className="link no-print">
              <T k="openPair" />
            </Link>
            {post?.kind === "weekly" && (
              <Link href={paths.issue(post.id)} className="link">
                {source.title}
              </Link>
            )}
            {source.url && (
              <OutLink href={source.url} className="link">
                <T k="sourceOriginal" />
                <Icon name="external" className="ms-0.5" />
              </OutLink>
            )}
          </div>
        </div>
      </details>
    </li>
  );
}
