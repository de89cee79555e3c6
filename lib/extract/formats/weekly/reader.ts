/** Collects the roles of a section's segments into threads; reports segments that belong to none. */
import { isBoilerplate } from "@/lib/extract/grammar/boilerplate";
import type { ProjectLine } from "@/lib/extract/grammar/project-line";
import type { Topic } from "@/lib/extract/grammar/topic";
import { isImage, type LineSegment, type Segment } from "@/lib/extract/segments/segments";
import type { Thread } from "@/lib/extract/threads";
import type { Finding } from "@/lib/model/diagnostic";
import { answerWithoutQuestion, outsideThread, strayAnswer, threadWithoutQuestion } from "./diagnostics";
import { checkNumbers, type HeadingNumber } from "./number-check";
import {
  finishThread,
  type OpenThread,
  openThread,
  type PendingTopic,
  type ThreadHeading,
} from "./open-thread";
import type { ReaderState, Role } from "./role";

export interface SectionResult {
  threads: Thread[];
  diagnostics: Finding[];
  /** Blocks that were not assigned; each has a diagnostic. */
  unassigned: Set<number>;
}

export interface SectionReader {
  state(): ReaderState;
  take(role: Role, segment: Segment): void;
  finish(): SectionResult;
}

/** Creates the reader of one section. `title` may name the project of all its threads. */
export function createReader(title: string): SectionReader {
  const result: SectionResult = { threads: [], diagnostics: [], unassigned: new Set() };
  const numbers: HeadingNumber[] = [];
  let open: OpenThread | null = null;
  let topic: PendingTopic | null = null;
  let introduced: ProjectLine | null = null;

  const report = (block: number, diagnostic: Finding): void => {
    result.diagnostics.push(diagnostic);
    result.unassigned.add(block);
  };

  const close = (): void => {
    if (!open) return;
    const { thread, orphans } = finishThread(open);
    open = null;
    if (thread.turns.length > 0) result.threads.push(thread);
    else if (orphans.length === 0) result.diagnostics.push(threadWithoutQuestion(thread));
    for (const orphan of orphans) {
      orphan.forEach((segment, i) => {
        if (i > 0 && result.unassigned.has(segment.block)) return;
        report(segment.block, answerWithoutQuestion(segment));
      });
    }
  };

  const start = (line: number, heading: ThreadHeading | null, lines: ProjectLine[] = []): OpenThread => {
    close();
    if (heading?.item != null) {
      topic = null;
      numbers.push({ line, item: heading.item });
    }
    open = openThread({ line, heading, lines, topic, title, introduced });
    return open;
  };

  /** Returns the thread that a turn belongs to. A thread without asker ends with its project line. */
  const current = (line: number): OpenThread => {
    const thread = open && !(open.closed && open.thread.asker === null) ? open : start(line, null);
    thread.closed = false;
    return thread;
  };

  const answer = (segment: LineSegment): void => {
    if (open) {
      open.closed = false;
      open.turns.answer(segment);
    } else report(segment.block, answerWithoutQuestion(segment));
  };

  const project = (lines: ProjectLine[]): void => {
    topic = null;
    if (open) {
      open.thread.projectLines.push(...lines);
      open.closed = true;
    } else if (result.threads.length === 0) introduced = lines[0] ?? null;
  };

  const startTopic = (next: Topic, lines: ProjectLine[], line: number): void => {
    const asker = open?.thread.asker ?? null;
    close();
    topic = { ...next, lines };
    if (next.item !== null) numbers.push({ line, item: next.item });
    if (next.beforeQuote && asker) start(line, { asker, item: null, issue: null });
  };

  const content = (segment: Segment): void => {
    if (open && !open.closed) {
      open.turns.content(segment);
      return;
    }
    if (isImage(segment)) return;
    if (isBoilerplate(segment, topic !== null && !open)) return;
    // One finding tells of a block.
    if (!result.unassigned.has(segment.block)) report(segment.block, outsideThread(segment));
  };

  return {
    state: () => ({
      inThread: open !== null && !open.closed,
      fresh: open?.turns.fresh() ?? false,
      asking: open?.turns.asking() ?? false,
      unquoted: open?.turns.unquoted() ?? false,
      leading: open?.turns.leading() ?? false,
      anonymous: open === null || open.thread.asker === null,
    }),
    take(role, segment) {
      switch (role.kind) {
        case "asker":
          start(segment.line, role.heading, role.lines);
          if (role.question) current(segment.line).turns.ask(role.question);
          break;
        case "topic":
          startTopic(role.topic, role.lines, segment.line);
          break;
        case "project":
          project(role.lines);
          break;
        case "quote":
          current(segment.line).turns.quote(role.segment);
          break;
        case "question":
          if (role.own) start(segment.line, { asker: null, item: role.item, issue: null });
          current(segment.line).turns.ask(role.segment);
          break;
        case "answer":
          answer(role.segment);
          break;
        case "question-and-answer":
          current(segment.line).turns.quote(role.question);
          if (role.stray) result.diagnostics.push(strayAnswer(segment.line, role.answer.text));
          else answer(role.answer);
          break;
        case "content":
          content(role.segment);
          break;
        case "skip":
          break;
      }
    },
    finish() {
      close();
      result.diagnostics.push(...checkNumbers(numbers));
      return result;
    },
  };
}
