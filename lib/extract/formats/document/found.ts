/** A question with its answer as a reader of a document finds it, before it becomes a thread. */
import type { PhrasingContent, RootContent } from "mdast";
import type { Marks } from "@/lib/extract/grammar/question-marks";

export interface Found {
  /** 1-based line of the body. */
  line: number;
  /** The line that asks; further blocks of the question follow in `context`. */
  question: PhrasingContent[];
  context: RootContent[];
  answer: RootContent[];
  /** The person whom a mark names. */
  asker: string | null;
  /** The group that it stands in. */
  topic: string | null;
}

/** A question on one line with its answer, as most readers find it: nobody named, in no group. */
export const questionWith = (line: number, question: PhrasingContent[], answer: RootContent[]): Found => ({
  line,
  question,
  context: [],
  answer,
  asker: null,
  topic: null,
});

/** What a reader made of the blocks of a section. */
export interface BlocksRead {
  found: Found[];
  /** What stands before the first question. */
  lead: RootContent[];
  /** Whether questions bear marks of their own, rather than answers alone. */
  marked?: boolean;
  /** What stands behind the questions and belongs to none of them. */
  outside?: RootContent[];
}

export const lineOf = (node: RootContent): number => node.position?.start.line ?? 1;

/** What readers need beside the blocks. */
export interface Source {
  /** The lines of the body. */
  lines: readonly string[];
  marks: Marks;
  /** Names of those who took part, in lower case. */
  people: ReadonlySet<string>;
}
