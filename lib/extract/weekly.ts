/** Reads the threads of a weekly post: asker headings, quoted questions, `A：` answers, project lines. */
import type { Root } from "mdast";
import type { ProjectRegistry } from "@/lib/knowledge/projects";
import { classify, type Role, type Topic } from "./classify";
import { type AskerHeading, answerMark, askerHeading, rawText } from "./marks";
import { onlyLinks, type ProjectLine, projectLine } from "./project-line";
import { holdsQuestions, type Section, toSections } from "./sections";
import { isImage, type LineSegment, type Segment, toSegments } from "./segments";
import type { BodyDiagnostic, ExtractedThreads, Thread } from "./threads";
import { createTurnBuilder, type TurnBuilder } from "./turns";
import {
  answerWithoutQuestion,
  outsideThread,
  strayAnswer,
  threadWithoutQuestion,
} from "./weekly-diagnostics";

/** Threads, diagnostics and coverage of a weekly post. `source`: the lines of the body that `root` was parsed from. */
export function extractWeekly(
  root: Root,
  source: readonly string[],
  registry: ProjectRegistry,
): ExtractedThreads {
  const segments = toSegments(
    root,
    source,
    (line) =>
      answerMark(rawText(line.nodes)) > 0 ||
      askerHeading(line, false) !== null ||
      projectLine(line.nodes, 0, registry) !== null,
  );
  const result: ExtractedThreads = { threads: [], diagnostics: [], coverage: { blocks: 0, assigned: 0 } };
  for (const section of toSections(segments).filter(holdsQuestions)) {
    const { threads, diagnostics, unassigned } = readSection(section, registry);
    const blocks = new Set(section.segments.map(({ block }) => block)).size;
    result.threads.push(...threads);
    result.diagnostics.push(...diagnostics);
    result.coverage.blocks += blocks;
    result.coverage.assigned += blocks - unassigned.size;
  }
  return result;
}

/** Editors' greetings at the head of a Q&A section. */
const GREETING = /欢迎|筛选|形式回复|sofa\s*weekly|本周各项目|互动|issue\s*共计/i;

interface OpenThread {
  thread: Thread;
  turns: TurnBuilder;
  /** A project line stood after the last turn; a further turn opens the thread again. */
  closed: boolean;
}

interface SectionResult {
  threads: Thread[];
  diagnostics: BodyDiagnostic[];
  /** Blocks that ended nowhere; each has a diagnostic. */
  unassigned: Set<number>;
}

/** The reader of one section: `take` what each segment is, then `finish`. */
function createReader() {
  const result: SectionResult = { threads: [], diagnostics: [], unassigned: new Set() };
  let open: OpenThread | null = null;
  let topic: Topic | null = null;
  let introduced: ProjectLine | null = null;

  const report = (block: number, diagnostic: BodyDiagnostic): void => {
    result.diagnostics.push(diagnostic);
    result.unassigned.add(block);
  };

  const close = (): void => {
    if (!open) return;
    const { thread, turns } = open;
    thread.turns = turns.finish();
    if (thread.turns.length > 0) result.threads.push(thread);
    else result.diagnostics.push(threadWithoutQuestion(thread));
    open = null;
  };

  const start = (line: number, heading: AskerHeading | null): OpenThread => {
    close();
    if (heading?.item != null) topic = null;
    const thread: Thread = {
      line,
      asker: heading?.asker ?? null,
      item: heading?.item ?? topic?.item ?? null,
      topic: topic?.text ?? null,
      issue: heading?.issue ?? null,
      turns: [],
      projectLines: [],
      introduced,
    };
    open = { thread, turns: createTurnBuilder(), closed: false };
    return open;
  };

  /** The thread that a turn belongs to. */
  const current = (line: number): OpenThread => {
    const thread = open ?? start(line, null);
    thread.closed = false;
    return thread;
  };

  const answer = (segment: LineSegment): void => {
    if (open) current(segment.line).turns.answer(segment);
    else report(segment.block, answerWithoutQuestion(segment));
  };

  const project = (line: ProjectLine): void => {
    topic = null;
    if (open) {
      open.thread.projectLines.push(line);
      open.closed = true;
    } else if (result.threads.length === 0) introduced = line;
  };

  const startTopic = (next: Topic, line: number): void => {
    const asker = open?.thread.asker ?? null;
    close();
    topic = next;
    if (next.beforeQuote && asker) start(line, { asker, item: next.item, issue: null });
  };

  const content = (segment: Segment): void => {
    if (open && !open.closed) {
      open.turns.content(segment);
      return;
    }
    const known = segment.kind === "line" && (GREETING.test(segment.text) || onlyLinks(segment.nodes));
    if (!isImage(segment) && !known) report(segment.block, outsideThread(segment));
  };

  return {
    inThread: (): boolean => open !== null && !open.closed,
    take(role: Role, segment: Segment): void {
      switch (role.kind) {
        case "asker":
          start(segment.line, role.heading);
          break;
        case "topic":
          startTopic(role.topic, segment.line);
          break;
        case "project":
          project(role.line);
          break;
        case "quote":
          current(segment.line).turns.quote(role.segment);
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
        case "tip":
          break;
      }
    },
    finish(): SectionResult {
      close();
      return result;
    },
  };
}

function readSection({ segments }: Section, registry: ProjectRegistry): SectionResult {
  const reader = createReader();
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    const role = classify(segments, i, reader.inThread(), registry);
    if (!segment || !role) continue;
    reader.take(role, segment);
    if (role.kind === "project") i += role.segments - 1;
  }
  return reader.finish();
}
