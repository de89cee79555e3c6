/** A thread under construction: its heading opens it, and the next heading finishes it. */
import type { AskerHeading } from "@/lib/extract/grammar/asker-heading";
import type { ProjectLine } from "@/lib/extract/grammar/project-line";
import type { Topic } from "@/lib/extract/grammar/topic";
import type { Segment } from "@/lib/extract/segments/segments";
import type { Thread } from "@/lib/extract/threads";
import { createTurnBuilder, type TurnBuilder } from "./turns";

export interface OpenThread {
  thread: Thread;
  turns: TurnBuilder;
  /** The project according to the heading; the project line that closes the thread takes precedence. */
  headed: ProjectLine[];
  /** A project line followed the last turn; a further turn reopens the thread. */
  closed: boolean;
}

export interface PendingTopic extends Topic {
  lines: ProjectLine[];
}

export type ThreadHeading = Pick<AskerHeading, "asker" | "item" | "issue">;

interface Opening {
  line: number;
  heading: ThreadHeading | null;
  /** The project according to the heading. */
  lines: ProjectLine[];
  topic: PendingTopic | null;
  /** Title of the section; empty if it names no project. */
  title: string;
  introduced: ProjectLine | null;
}

export function openThread({ line, heading, lines, topic, title, introduced }: Opening): OpenThread {
  const thread: Thread = {
    line,
    asker: heading?.asker ?? null,
    item: heading?.item ?? topic?.item ?? null,
    topic: topic?.text ?? (title || null),
    issue: heading?.issue ?? topic?.issue ?? null,
    turns: [],
    projectLines: [],
    introduced,
  };
  return { thread, turns: createTurnBuilder(), headed: [...lines, ...(topic?.lines ?? [])], closed: false };
}

/** Returns the thread with its turns, and the answers without a question before them. */
export function finishThread({ thread, turns, headed }: OpenThread): {
  thread: Thread;
  orphans: Segment[][];
} {
  const { turns: finished, orphans } = turns.finish();
  const projectLines = [...thread.projectLines, ...headed];
  return { thread: { ...thread, turns: finished, projectLines }, orphans };
}
