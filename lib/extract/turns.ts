/** Gathers the segments of a thread into turns: what is quoted asks, what a mark opens answers. */
import type { RootContent } from "mdast";
import { isImage, type Segment, toBlocks } from "./segments";
import type { Turn } from "./threads";

export interface TurnBuilder {
  /** A quoted segment: begins a question, or goes on with one that has no answer yet. */
  quote(segment: Segment): void;
  /** A segment that an answer mark opened. */
  answer(segment: Segment): void;
  /** An unquoted segment without a mark: goes on with whatever stands open. */
  content(segment: Segment): void;
  /** Whether a question stands open without an answer. */
  asking(): boolean;
  finish(): Turn[];
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

  const flush = (): void => {
    if (answer === null && quoted && tail.some(hasText)) answer = tail;
    else question.push(...tail);
    const blocks: RootContent[] | null = answer && toBlocks(answer);
    if (question.length > 0)
      turns.push({ line: question[0]?.line ?? 1, question: toBlocks(question), answer: blocks });
    question = [];
    tail = [];
    answer = null;
    quoted = false;
  };

  return {
    quote(segment) {
      if (isImage(segment)) {
        (answer ?? (tail.length > 0 ? tail : question)).push(segment);
        return;
      }
      if (answer !== null || (quoted && tail.some(hasText))) flush();
      question.push(...tail, segment);
      tail = [];
      quoted = true;
    },
    answer(segment) {
      question.push(...tail);
      tail = [];
      answer ??= [];
      answer.push(segment);
    },
    content(segment) {
      if (answer) answer.push(segment);
      else if (quoted) tail.push(segment);
      else question.push(segment);
    },
    asking: () => question.length > 0 && answer === null,
    finish() {
      flush();
      return turns;
    },
  };
}
