/** Gathers the segments of a thread into turns: what is quoted asks, what a mark opens answers. */
import type { RootContent } from "mdast";
import { isAsked } from "@/lib/extract/grammar/reads-as";
import { isImage, type Segment, toBlocks } from "@/lib/extract/segments/segments";
import type { Turn } from "@/lib/extract/threads";
import { toPlainText } from "@/lib/render/plain-text";

export interface TurnBuilder {
  /** A quoted segment: begins a question, or goes on with one that has no answer yet. */
  quote(segment: Segment): void;
  /** A question outside a quote. */
  ask(segment: Segment): void;
  /** A segment that an answer mark opened. */
  answer(segment: Segment): void;
  /** An unquoted segment without a mark: goes on with whatever stands open. */
  content(segment: Segment): void;
  /** Whether a question stands open without an answer. */
  asking(): boolean;
  /** Whether nothing has been taken yet. */
  fresh(): boolean;
  /** Whether the answer's last line ends in a colon. */
  leading(): boolean;
  /** Whether the questions so far stood outside quotes. */
  unquoted(): boolean;
  /** The turns, and the answers that no question stands before. */
  finish(): { turns: Turn[]; orphans: Segment[][] };
}

const hasText = (segment: Segment): boolean =>
  !isImage(segment) && !(segment.kind === "block" && segment.node.type === "code");

/**
 * Unquoted text between a question's quote and whatever follows it (the tail) is the question's, if an answer mark
 * follows (code, a link, a lazily written second paragraph); if a new quote or the end of the thread follows, it is
 * an answer whose mark was forgotten.
 */
export function createTurnBuilder(): TurnBuilder {
  const turns: Turn[] = [];
  let question: Segment[] = [];
  let tail: Segment[] = [];
  let answer: Segment[] | null = null;
  let quoted = false;
  /** Paragraph of a question on the line of its asker's name: what is below it, and unmarked, may be its answer. */
  let askedIn: number | null = null;
  let anyQuoted = false;
  let taken = false;
  /** Block of an answer inside a quote: the lines below it in the same quote are the answer's. */
  let quotedAnswer: number | null = null;
  const orphans: Segment[][] = [];

  const flush = (): void => {
    if (answer === null && (quoted || askedIn !== null) && tail.some(hasText)) answer = tail;
    else question.push(...tail);
    const blocks: RootContent[] | null = answer && toBlocks(answer);
    const asked = toBlocks(question);
    // Images and empty code blocks ask nothing that could be shown or found.
    if (toPlainText(asked) !== "") {
      turns.push({ line: question[0]?.line ?? 1, question: asked, answer: blocks });
    } else if (answer) orphans.push(answer);
    quotedAnswer = null;
    question = [];
    tail = [];
    answer = null;
    quoted = false;
    askedIn = null;
  };

  const isBelowAsked = (segment: Segment): boolean =>
    askedIn !== null && !(segment.kind === "line" && segment.paragraph === askedIn);

  return {
    quote(segment) {
      taken = true;
      if (answer && quotedAnswer === segment.block) {
        answer.push(segment);
        return;
      }
      if (isImage(segment)) {
        (answer ?? (tail.length > 0 ? tail : question)).push(segment);
        return;
      }
      if (answer !== null || (quoted && tail.some(hasText))) flush();
      question.push(...tail, segment);
      tail = [];
      quoted = true;
      anyQuoted = true;
    },
    ask(segment) {
      taken = true;
      if (answer !== null) flush();
      question.push(...tail, segment);
      tail = [];
      if (segment.kind === "line" && isAsked(segment.text)) askedIn = segment.paragraph;
    },
    answer(segment) {
      taken = true;
      if (segment.quoted) quotedAnswer = segment.block;
      question.push(...tail);
      tail = [];
      answer ??= [];
      answer.push(segment);
    },
    content(segment) {
      taken = true;
      if (answer) answer.push(segment);
      else if (quoted || isBelowAsked(segment)) tail.push(segment);
      else question.push(segment);
    },
    asking: () => question.length > 0 && answer === null,
    fresh: () => !taken,
    leading() {
      const last = answer?.at(-1);
      return last?.kind === "line" && /[:：]\s*$/.test(last.text);
    },
    unquoted: () => !anyQuoted,
    finish() {
      flush();
      return { turns, orphans };
    },
  };
}
