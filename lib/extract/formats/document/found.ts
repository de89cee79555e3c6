/** A question with its answer, as a reader of a document finds it, before it becomes a thread. */
import type { PhrasingContent, RootContent } from "mdast";
import type { Marks } from "@/lib/extract/grammar/question-marks";

export interface Found {
  /** 1-based line of the body. */
  line: number;
  /** The line that asks; further blocks of the question follow in `context`. */
  question: PhrasingContent[];
  context: RootContent[];
  answer: RootContent[];
  /** The person that a mark names. */
  asker: string | null;
  /** The group that contains it. */
  topic: string | null;
}

/** Returns a question with its answer in the usual case: no person named, no group. */
export const questionWith = (line: number, question: PhrasingContent[], answer: RootContent[]): Found => ({
  line,
  question,
  context: [],
  answer,
  asker: null,
  topic: null,
});

/** The result of a reader for the blocks of a section. */
export interface BlocksRead {
  found: Found[];
  /** Blocks before the first question. */
  lead: RootContent[];
  /** Whether questions have marks of their own, rather than answers alone. */
  marked?: boolean;
  /** Blocks after the questions that belong to none of them. */
  outside?: RootContent[];
}

export const lineOf = (node: RootContent): number => node.position?.start.line ?? 1;

/** What readers need besides the blocks. */
export interface Source {
  /** The lines of the body. */
  lines: readonly string[];
  marks: Marks;
  /** Names of those who took part, in lower case. */
  people: ReadonlySet<string>;
}
