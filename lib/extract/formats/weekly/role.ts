/** The roles that a segment of a Q&A section can play, and what the reader knows when it comes to one. */
import type { AskerHeading } from "@/lib/extract/grammar/asker-heading";
import type { ProjectLine } from "@/lib/extract/grammar/project-line";
import type { Topic } from "@/lib/extract/grammar/topic";
import type { LineSegment, Segment } from "@/lib/extract/segments/segments";

/** What the reader knows when it comes to a segment. */
export interface ReaderState {
  /** A thread stands open, in which a plain numbered line is content. */
  inThread: boolean;
  /** The thread has nothing in it yet. */
  fresh: boolean;
  /** Its question has no answer yet. */
  asking: boolean;
  /** Its questions stand outside quotes. */
  unquoted: boolean;
  /** Nobody is named as its asker. */
  anonymous: boolean;
  /** The last line of its answer ends in a colon. */
  leading: boolean;
}

export type Role =
  /** `lines`: the project that the heading names. `question`: one that stands on the same line. */
  | { kind: "asker"; heading: AskerHeading; lines: ProjectLine[]; question: LineSegment | null }
  | { kind: "topic"; topic: Topic; lines: ProjectLine[] }
  /** `segments`: how many segments the line takes up, more than one where its link stands in the next paragraph. */
  | { kind: "project"; lines: ProjectLine[]; segments: number }
  | { kind: "quote"; segment: Segment }
  /** A question without a quote. `item`: its number; `own`: it begins a thread of its own. */
  | { kind: "question"; segment: LineSegment; item: number | null; own: boolean }
  | { kind: "answer"; segment: LineSegment }
  /** A question's line with an answer mark after its last sentence; `stray` where an answer of its own follows. */
  | { kind: "question-and-answer"; question: LineSegment; answer: LineSegment; stray: boolean }
  /** Knowingly passed over. */
  | { kind: "skip" }
  | { kind: "content"; segment: Segment };
