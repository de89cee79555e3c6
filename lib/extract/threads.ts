/** The output of a format module: threads of turns, as blocks, before projects and ids are assigned. */
import type { RootContent } from "mdast";
import type { ProjectLine } from "@/lib/extract/grammar/project-line";
import type { Coverage, Finding } from "@/lib/model/diagnostic";
import type { Asker } from "@/lib/model/pair";

export interface Turn {
  /** 1-based line in the body where the question begins. */
  line: number;
  question: RootContent[];
  /** null: the question has no answer. */
  answer: RootContent[] | null;
}

export interface Thread {
  line: number;
  asker: Asker | null;
  /** Number of the item that the thread belongs to; null for unnumbered headings. */
  item: number | null;
  /** Text of the topic heading above it. */
  topic: string | null;
  /** `#965` in the heading. */
  issue: number | null;
  turns: Turn[];
  /** The closing remark of the asker; absent if there is none. */
  remark?: RootContent[];
  /** Project lines within or straight after the thread. */
  projectLines: ProjectLine[];
  /** A project line above the first thread of the section, which introduces rather than closes. */
  introduced: ProjectLine | null;
}

export interface ExtractedThreads {
  threads: Thread[];
  /** Their lines are those of the post's body. */
  diagnostics: Finding[];
  coverage: Coverage;
}
