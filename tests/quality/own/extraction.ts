/** Compares extracted pairs with the labels. */
import type { Pair } from "@/lib/model/pair";
import type { Measures } from "../measures";
import type { LabelledPair, LabelledPost, LabelledThread } from "./labels";

/** The part of a pair that is scored. */
export type ScoredPair = Pick<Pair, "question" | "answer" | "asker" | "project" | "references"> & {
  source: Pick<Pair["source"], "path">;
};

/** Tolerated extra characters before the first and after the last labelled ones. */
const SLACK = 4;

const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cf}*>`_[\]\\#]/gu, "");

function startsWith(text: string, first: string): boolean {
  const at = bare(text).indexOf(bare(first));
  return at >= 0 && at <= SLACK;
}

function endsWith(text: string, last: string): boolean {
  const [whole, end] = [bare(text), bare(last)];
  const at = whole.lastIndexOf(end);
  return at >= 0 && whole.length - at - end.length <= SLACK;
}

const spans = (text: string, [first, last]: readonly [string, string]): boolean =>
  startsWith(text, first) && endsWith(text, last);

const postOf = (path: string): string => path.replace(/(\/index)?\.mdx?$/, "");

const referenceOf = ({ repository, number }: Pair["references"][number]): string => `${repository}#${number}`;

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export interface ExtractionScore {
  measures: Measures;
  /** Differences from the labels, one line each. */
  misses: string[];
}

/**
 * Scores `pairs` against `labels`. `strictF1` counts a pair as right where question and answer begin and end as labelled;
 * the other measures are shares of the labelled pairs that were found.
 */
export function scoreExtraction(
  labels: readonly LabelledPost[],
  pairs: readonly ScoredPair[],
): ExtractionScore {
  const misses: string[] = [];
  const count = { labelled: 0, extracted: 0, strict: 0, found: 0, asker: 0, project: 0, references: 0 };
  const stated = { found: 0, project: 0 };

  const compare = (post: string, thread: LabelledThread, label: LabelledPair, pair: ScoredPair): void => {
    const miss = (what: string, got: string, wanted: string): void => {
      misses.push(`${post}: ${what} is "${got}", labelled "${wanted}", at "${label.question[0]}"`);
    };
    const text = (rich: Pair["answer"]): string => rich?.text ?? "";
    const question = spans(text(pair.question), label.question);
    const answer = label.answer ? spans(text(pair.answer), label.answer) : text(pair.answer) === "";
    if (question && answer) count.strict++;
    if (!question) miss("the question", text(pair.question), label.question.join(" … "));
    if (!answer) miss("the answer", text(pair.answer), label.answer?.join(" … ") ?? "");

    count.found++;
    if ((pair.asker?.name ?? null) === thread.asker) count.asker++;
    else miss("the asker", pair.asker?.name ?? "", thread.asker ?? "");
    const isStated = thread.projectFrom !== "text";
    if (isStated) stated.found++;
    if ((pair.project?.name ?? null) === thread.project) {
      count.project++;
      if (isStated) stated.project++;
    } else miss("the project", pair.project?.name ?? "", thread.project ?? "");
    const [got, wanted] = [pair.references.map(referenceOf), thread.references].map((list) =>
      [...list].sort().join(" "),
    );
    if (got === wanted) count.references++;
    else miss("the references", got ?? "", wanted ?? "");
  };

  for (const { post, threads } of labels) {
    const left = new Set(pairs.filter((pair) => postOf(pair.source.path) === post));
    count.extracted += left.size;
    for (const thread of threads) {
      for (const label of thread.pairs) {
        const rest = [...left];
        const pair =
          rest.find(({ question }) => spans(question.text, label.question)) ??
          rest.find(({ question }) => startsWith(question.text, label.question[0]));
        if (pair) left.delete(pair);
        if (label.remark) {
          if (pair) count.extracted--;
          continue;
        }
        count.labelled++;
        if (pair) compare(post, thread, label, pair);
        else misses.push(`${post}: no pair for "${label.question.join(" … ")}"`);
      }
    }
    for (const { question } of left) misses.push(`${post}: no label for "${question.text.slice(0, 60)}"`);
  }
  const precision = share(count.strict, count.extracted);
  const recall = share(count.strict, count.labelled);
  return {
    measures: {
      strictF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      asker: share(count.asker, count.found),
      projectStated: share(stated.project, stated.found),
      projectAll: share(count.project, count.found),
      references: share(count.references, count.found),
    },
    misses,
  };
}
