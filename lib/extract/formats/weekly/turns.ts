/** Collects the segments of a thread into turns: quotes ask, marked segments answer. */
import type { RootContent } from "mdast";
import { isAsked } from "@/lib/extract/grammar/reads-as";
import { isImage, type Segment, toBlocks } from "@/lib/extract/segments/segments";
import type { Turn } from "@/lib/extract/threads";
import { toPlainText } from "@/lib/render/plain-text";

export interface TurnBuilder {
  /** A quoted segment: begins a question, or continues one without an answer yet. */
  quote(segment: Segment): void;
  /** A question outside a quote. */
  ask(segment: Segment): void;
  /** A segment that begins with an answer mark. */
  answer(segment: Segment): void;
  /** An unquoted segment without a mark: continues the open question or answer. */
  content(segment: Segment): void;
  /** Returns whether a question is open without an answer. */
  asking(): boolean;
  /** Returns whether nothing was added yet. */
  fresh(): boolean;
  /** Returns whether the answer's last line ends in a colon. */
  leading(): boolean;
  /** Returns whether the questions so far are outside quotes. */
  unquoted(): boolean;
  /** Returns the turns, and the answers without a question before them. */
  finish(): { turns: Turn[]; orphans: Segment[][] };
}

const hasText = (segment: Segment): boolean =>
  !isImage(segment) && !(segment.kind === "block" && segment.node.type === "code");

/**
 * Unquoted text after a question's quote (the tail) belongs to the question if an answer mark follows (code, a link, a
 * lazily continued paragraph). If a new quote or the end of the thread follows, it is an answer whose mark was
 * forgotten.
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
  /** The block of an answer inside a quote: further lines of the same quote belong to the answer. */
  let quotedAnswer: number | null = null;
  const orphans: Segment[][] = [];

  const flush = (): void => {
    if (answer === null && (quoted || askedIn !== null) && tail.some(hasText)) answer = tail;
    else question.push(...tail);
    const blocks: RootContent[] | null = answer && toBlocks(answer);
    const asked = toBlocks(question);
    // Images and empty code blocks alone cannot be shown or searched as a question.
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
