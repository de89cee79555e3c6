/** Reads the threads of a weekly post: numbered or bold asker headings, quoted questions, `A：` answers, project lines. */
import type { Root } from "mdast";
import type { ProjectRegistry } from "@/lib/knowledge/projects";
import {
  answerMark,
  askerHeading,
  dropStart,
  innerAnswerMark,
  isBold,
  isReadingTip,
  numbered,
  rawText,
  takeStart,
  type AskerHeading,
} from "./marks";
import { onlyLinks, projectLabel, projectLine, type ProjectLine } from "./project-line";
import { announcesQuestions, holdsQuestions, quoteFollows, toSections, type Section } from "./sections";
import { isImage, lineText, toSegments, type LineSegment, type Segment } from "./segments";
import type { BodyDiagnostic, ExtractedThreads, Thread } from "./threads";
import { createTurnBuilder, type TurnBuilder } from "./turns";

/** Threads, diagnostics and coverage of a weekly post. `source`: the lines of the body that `root` was parsed from. */
export function extractWeekly(root: Root, source: readonly string[], registry: ProjectRegistry): ExtractedThreads {
  const segments = toSegments(
    root,
    source,
    (line) =>
      answerMark(rawText(line.nodes)) > 0 ||
      askerHeading(line, false) !== null ||
      projectLine(line.nodes, 0, registry) !== null,
  );
  const threads: Thread[] = [];
  const diagnostics: BodyDiagnostic[] = [];
  const blocks = new Set<number>();
  const unassigned = new Set<number>();
  for (const section of toSections(segments)) {
    if (!holdsQuestions(section)) {
      if (announcesQuestions(section)) diagnostics.push(emptySection(section));
      continue;
    }
    for (const { block } of section.segments) blocks.add(block);
    const result = readSection(section, registry);
    threads.push(...result.threads);
    diagnostics.push(...result.diagnostics);
    for (const block of result.unassigned) unassigned.add(block);
  }
  return { threads, diagnostics, coverage: { blocks: blocks.size, assigned: blocks.size - unassigned.size } };
}

function emptySection(section: Section): BodyDiagnostic {
  return {
    severity: "info",
    code: "empty-section",
    line: section.title?.line ?? 1,
    message: "这一节的标题说有问答，但没有找到提问人、引用的问题或「A：」",
    fix: "问题写成引用（> 问题），回答以「A：」开头；没有问答就删去标题",
  };
}

/** Editors' greetings at the head of a Q&A section. */
const GREETING = /欢迎|筛选|形式回复|sofa\s*weekly|本周各项目|互动|issue\s*共计/i;

interface OpenThread {
  thread: Thread;
  turns: TurnBuilder;
  closed: boolean;
}

interface Topic {
  text: string;
  item: number | null;
}

function readSection({ segments }: Section, registry: ProjectRegistry) {
  const threads: Thread[] = [];
  const diagnostics: BodyDiagnostic[] = [];
  const unassigned = new Set<number>();
  let open: OpenThread | null = null;
  let topic: Topic | null = null;

  const close = (): void => {
    if (!open) return;
    open.thread.turns = open.turns.finish();
    if (open.thread.turns.length > 0) threads.push(open.thread);
    else diagnostics.push(threadWithoutQuestion(open.thread));
    open = null;
  };

  const start = (line: number, heading: AskerHeading | null): OpenThread => {
    close();
    if (heading?.item != null) topic = null;
    open = {
      thread: {
        line,
        asker: heading?.asker ?? null,
        item: heading?.item ?? topic?.item ?? null,
        topic: topic?.text ?? null,
        issue: heading?.issue ?? null,
        turns: [],
        projectLines: [],
      },
      turns: createTurnBuilder(),
      closed: false,
    };
    return open;
  };

  /** The thread that a turn belongs to: one that a project line closed goes on where another turn follows. */
  const thread = (line: number): OpenThread => {
    const current = open ?? start(line, null);
    current.closed = false;
    return current;
  };

  const addProjectLine = (line: ProjectLine): void => {
    topic = null;
    if (!open) return;
    open.thread.projectLines.push(line);
    open.closed = true;
  };

  const addAnswer = (segment: LineSegment, mark: number): void => {
    const nodes = dropStart(segment.nodes, mark);
    if (!open?.thread && !open) {
      diagnostics.push(answerWithoutQuestion(segment));
      unassigned.add(segment.block);
      return;
    }
    thread(segment.line).turns.answer({ ...segment, nodes, text: lineText(nodes) });
  };

  const outside = (segment: Segment): void => {
    const text = segment.kind === "block" ? "" : segment.text;
    if (isImage(segment) || GREETING.test(text)) return;
    if (segment.kind === "line" && onlyLinks(segment.nodes)) return;
    diagnostics.push(outsideThread(segment));
    unassigned.add(segment.block);
  };

  const addQuoted = (segment: Segment, next: Segment | undefined): void => {
    if (segment.kind !== "line") return thread(segment.line).turns.quote(segment);
    const mark = answerMark(rawText(segment.nodes));
    if (mark > 0 && open) return addAnswer(segment, mark);
    const inner = innerAnswerMark(rawText(segment.nodes));
    if (inner < 0) return thread(segment.line).turns.quote(segment);
    // `…问题？A：…` on one line: an answer, unless an answer with a line of its own follows; then it is a left-over.
    const before = takeStart(segment.nodes, inner);
    const after = dropStart(segment.nodes, inner);
    thread(segment.line).turns.quote({ ...segment, nodes: before, text: lineText(before) });
    const answered = next?.kind === "line" && answerMark(rawText(next.nodes)) > 0;
    if (answered) diagnostics.push(strayAnswer(segment.line, lineText(after)));
    else addAnswer({ ...segment, nodes: after }, answerMark(rawText(after)));
  };

  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (!segment) continue;
    if (segment.quoted) {
      addQuoted(segment, segments[i + 1]);
      continue;
    }
    if (segment.kind === "line") {
      const mark = answerMark(rawText(segment.nodes));
      if (mark > 0) {
        addAnswer(segment, mark);
        continue;
      }
      const heading = askerHeading(segment, quoteFollows(segments, i));
      if (heading) {
        start(segment.line, heading);
        continue;
      }
      const line = projectLine(segment.nodes, segment.line, registry);
      if (line) {
        addProjectLine(line);
        continue;
      }
      const label = projectLabel(segment.text, registry);
      const next = segments[i + 1];
      if (label && next?.kind === "line" && onlyLinks(next.nodes)) {
        const joined = projectLine([{ type: "text", value: `${label}：` }, ...next.nodes], segment.line, registry);
        if (joined) {
          addProjectLine(joined);
          i++;
          continue;
        }
      }
      const title = topicHeading(segments, i, open !== null && !(open as OpenThread).closed);
      if (title) {
        const asker: AskerHeading["asker"] | null = (open as OpenThread | null)?.thread.asker ?? null;
        close();
        topic = title;
        // A topic straight above a quote goes on with the asker of the thread before it.
        if (quoteFollows(segments, i) && asker) start(segment.line, { asker, item: title.item, issue: null });
        continue;
      }
      if (isReadingTip(segment.text)) continue;
    }
    const current = open as OpenThread | null;
    if (!current || current.closed) outside(segment);
    else current.turns.content(segment);
  }
  close();
  return { threads, diagnostics, unassigned };
}

/** How far below a topic heading its first asker may stand: a link to a recording, a lead-in. */
const TOPIC_REACH = 4;

/**
 * The topic that a line names for the threads below it: `2、关于 SOFARegistry 的几个问题：`, `关于 […](…) 的讨论：`,
 * `**关于扩容：**`. null for any other line. `inThread`: a thread stands open, where a plain numbered line is content.
 */
function topicHeading(segments: readonly Segment[], index: number, inThread: boolean): Topic | null {
  const line = segments[index];
  if (line?.kind !== "line" || line.text === "") return null;
  const { item, rest } = numbered(line.text);
  const bold = line.nodes.some((node) => node.type === "strong");
  if (inThread && !bold) return null;
  if (isBold(line) && quoteFollows(segments, index)) return { text: rest, item };
  if (item === null && !bold && !/^关于/.test(rest)) return null;
  for (let i = index + 1; i <= index + TOPIC_REACH; i++) {
    const next = segments[i];
    if (next?.kind !== "line" || next.quoted || answerMark(rawText(next.nodes)) > 0) return null;
    if (askerHeading(next, quoteFollows(segments, i))) return { text: rest, item };
  }
  return null;
}

const excerpt = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function threadWithoutQuestion(thread: Thread): BodyDiagnostic {
  return {
    severity: "warning",
    code: "thread-without-question",
    line: thread.line,
    message: `「${thread.asker?.name ?? "匿名"}」的标题下没有问题`,
    fix: "在标题下用引用写出问题：> 问题",
  };
}

function answerWithoutQuestion(segment: LineSegment): BodyDiagnostic {
  return {
    severity: "warning",
    code: "answer-without-question",
    line: segment.line,
    message: `回答前面没有问题：「${excerpt(segment.text)}」`,
    fix: "在回答上方写提问人（**@名字** 提问：）和引用的问题（> 问题）",
  };
}

function strayAnswer(line: number, text: string): BodyDiagnostic {
  return {
    severity: "warning",
    code: "stray-answer",
    line,
    message: `问题行末尾夹着另一个回答：「${excerpt(text)}」，下面又有单独一行的回答`,
    fix: "删去问题行里的「A：…」，或让它另起一行",
  };
}

function outsideThread(segment: Segment): BodyDiagnostic {
  const text = segment.kind === "block" ? segment.node.type : segment.text;
  return {
    severity: "info",
    code: "outside-thread",
    line: segment.line,
    message: `不属于任何问答：「${excerpt(text)}」`,
    fix: "属于上面的回答就移到项目行之前；是新的问题就加上提问人标题和引用",
  };
}
