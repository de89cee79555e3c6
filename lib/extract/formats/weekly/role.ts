/** The roles of segments in a Q&A section, and the reader's state when it classifies one. */
import type { AskerHeading } from "@/lib/extract/grammar/asker-heading";
import type { ProjectLine } from "@/lib/extract/grammar/project-line";
import type { Topic } from "@/lib/extract/grammar/topic";
import type { LineSegment, Segment } from "@/lib/extract/segments/segments";

/** The reader's state when it classifies a segment. */
export interface ReaderState {
  /** A thread is open; within it, a plain numbered line is content. */
  inThread: boolean;
  /** The thread is still empty. */
  fresh: boolean;
  /** Its question has no answer yet. */
  asking: boolean;
  /** Its questions are outside quotes. */
  unquoted: boolean;
  /** It names no asker. */
  anonymous: boolean;
  /** The last line of its answer ends in a colon. */
  leading: boolean;
}

export type Role =
  /** `lines`: the project that the heading names. `question`: a question on the same line. */
  | { kind: "asker"; heading: AskerHeading; lines: ProjectLine[]; question: LineSegment | null }
  | { kind: "topic"; topic: Topic; lines: ProjectLine[] }
  /** `segments`: how many segments the line takes up; more than one if its link is in the next paragraph. */
  | { kind: "project"; lines: ProjectLine[]; segments: number }
  | { kind: "quote"; segment: Segment }
  /** A question without a quote. `item`: its number; `own`: it begins a thread of its own. */
  | { kind: "question"; segment: LineSegment; item: number | null; own: boolean }
  | { kind: "answer"; segment: LineSegment }
  /** A question's line with an answer mark after its last sentence; `stray` if an answer of its own follows. */
  | { kind: "question-and-answer"; question: LineSegment; answer: LineSegment; stray: boolean }
  /** Deliberately skipped. */
  | { kind: "skip" }
  | { kind: "content"; segment: Segment };
