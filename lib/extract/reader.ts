/** Gathers the roles of a section's segments into threads; what belongs to none is reported. */
import type { AskerHeading } from "./asker-heading";
import type { ReaderState, Role } from "./classify";
import { checkNumbers, type HeadingNumber } from "./number-check";
import { onlyLinks, type ProjectLine } from "./project-line";
import { isImage, type LineSegment, type Segment } from "./segments";
import { isFooter } from "./tail";
import type { BodyDiagnostic, Thread } from "./threads";
import type { Topic } from "./topic";
import { createTurnBuilder, type TurnBuilder } from "./turns";
import {
  answerWithoutQuestion,
  outsideThread,
  strayAnswer,
  threadWithoutQuestion,
} from "./weekly-diagnostics";

/** Editors' greetings at the head of a Q&A section. */
const GREETING = /欢迎|留言|筛选|形式回复|sofa\s*weekly|本周各项目|互动|issue\s*共计/i;

interface OpenThread {
  thread: Thread;
  turns: TurnBuilder;
  /** What the heading tells of the project; the line that closes the thread knows better. */
  headed: ProjectLine[];
  /** A project line stood after the last turn; a further turn opens the thread again. */
  closed: boolean;
}

interface PendingTopic extends Topic {
  lines: ProjectLine[];
}

export interface SectionResult {
  threads: Thread[];
  diagnostics: BodyDiagnostic[];
  /** Blocks that ended nowhere; each has a diagnostic. */
  unassigned: Set<number>;
}

export interface SectionReader {
  state(): ReaderState;
  take(role: Role, segment: Segment): void;
  finish(): SectionResult;
}

/** The reader of one section. `title`: its title, which may name the project of all its threads. */
export function createReader(title: string): SectionReader {
  const result: SectionResult = { threads: [], diagnostics: [], unassigned: new Set() };
  const numbers: HeadingNumber[] = [];
  let open: OpenThread | null = null;
  let topic: PendingTopic | null = null;
  let introduced: ProjectLine | null = null;

  const report = (block: number, diagnostic: BodyDiagnostic): void => {
    result.diagnostics.push(diagnostic);
    result.unassigned.add(block);
  };

  const close = (): void => {
    if (!open) return;
    const { thread, turns, headed } = open;
    const { turns: finished, orphans } = turns.finish();
    thread.turns = finished;
    thread.projectLines.push(...headed);
    if (finished.length > 0) result.threads.push(thread);
    else if (orphans.length === 0) result.diagnostics.push(threadWithoutQuestion(thread));
    for (const orphan of orphans) {
      orphan.forEach((segment, i) => {
        if (i === 0 || !result.unassigned.has(segment.block))
          report(segment.block, answerWithoutQuestion(segment));
      });
    }
    open = null;
  };

  const start = (
    line: number,
    heading: Pick<AskerHeading, "asker" | "item" | "issue"> | null,
    lines: ProjectLine[] = [],
  ): OpenThread => {
    close();
    if (heading?.item != null) {
      topic = null;
      numbers.push({ line, item: heading.item });
    }
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
    open = { thread, turns: createTurnBuilder(), headed: [...lines, ...(topic?.lines ?? [])], closed: false };
    return open;
  };

  /** The thread that a turn belongs to. One of nobody's ends with its project line. */
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
    const text = segment.kind === "line" ? segment.text : "";
    const links = segment.kind === "line" && onlyLinks(segment.nodes);
    const head = result.threads.length === 0 && !open && GREETING.test(text);
    // A link below a topic heading leads to the talk that was asked about.
    const lead = topic !== null && !open && /https?:/.test(text);
    if (!links && !head && !lead && !isFooter(text)) report(segment.block, outsideThread(segment));
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
