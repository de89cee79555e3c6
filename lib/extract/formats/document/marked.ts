/** Reads questions and answers by their marks: `Q:`/`A:`, `问：`/`答：`, `Bob asks:`, or an answer's mark alone. */
import type { PhrasingContent, RootContent } from "mdast";
import { isSecondOption } from "@/lib/extract/grammar/marks";
import type { Mark } from "@/lib/extract/grammar/question-marks";
import { asks } from "@/lib/extract/grammar/reads-as";
import { toSegments } from "@/lib/extract/segments/flatten";
import { dropStart, rawText } from "@/lib/extract/segments/inline";
import { type LineSegment, lineText, type Segment, toBlocks } from "@/lib/extract/segments/segments";
import { toPlainText } from "@/lib/render/plain-text";
import type { BlocksRead, Found, Source } from "./found";
import { takeQuestion } from "./unmarked-question";

interface Open {
  line: number;
  question: Segment[];
  asker: string | null;
  /** Unmarked text below a question: it belongs to the question if an answer's mark follows, else it is the answer. */
  tail: Segment[];
  answer: Segment[] | null;
}

const withoutMark = (segment: LineSegment, mark: Mark): LineSegment => {
  const nodes = dropStart(segment.nodes, mark.length);
  return { ...segment, nodes, text: lineText(nodes) };
};

const isEmpty = (segment: Segment): boolean =>
  segment.kind === "line" && segment.text === "" && !segment.nodes.some(({ type }) => type === "image");

/** Returns what the marks in a section's blocks identify; null if there are none. */
export function readMarked(
  blocks: readonly RootContent[],
  announced: boolean,
  { lines: source, marks }: Source,
): BlocksRead | null {
  const rules = {
    structural: ({ nodes }: { nodes: PhrasingContent[] }) => {
      const raw = rawText(nodes);
      return marks.question(raw) !== null || marks.answer(raw) !== null;
    },
    seam: () => -1,
    option: isSecondOption,
  };
  const segments = toSegments({ type: "root", children: [...blocks] }, source, rules);
  const marked = segments.map((segment) => {
    if (segment.kind !== "line") return null;
    const raw = rawText(segment.nodes);
    const question = marks.question(raw);
    return question ? { question, answer: null } : { question: null, answer: marks.answer(raw) };
  });
  const questions = marked.filter((mark) => mark?.question).length;
  const answers = marked.filter((mark) => mark?.answer).length;
  if (questions === 0 && answers === 0) return null;

  const found: Found[] = [];
  const lead: Segment[] = [];
  let open: Open | null = null;
  /** Index of the first segment, of the answer or else of the lead, that an unmarked question may be. */
  let floor = 0;

  const close = (): void => {
    if (!open) return;
    const { line, question, asker, tail } = open;
    const answer = open.answer ?? tail;
    open = null;
    const [first, ...context] = toBlocks(question.filter((segment) => !isEmpty(segment)));
    if (!first || toPlainText([first, ...context]) === "") return;
    const isLine = first.type === "paragraph";
    found.push({
      line,
      question: isLine ? first.children : [],
      context: isLine ? context : [first, ...context],
      answer: toBlocks(answer),
      asker,
      topic: null,
    });
  };
  const begin = (line: number, question: Segment[], asker: string | null): Open => {
    close();
    return { line, question, asker, tail: [], answer: null };
  };

  segments.forEach((segment, i) => {
    const mark = marked[i];
    if (segment.kind === "line" && mark?.question) {
      open = begin(segment.line, [withoutMark(segment, mark.question)], mark.question.name);
      return;
    }
    if (
      segment.kind === "line" &&
      mark?.answer &&
      !isSecondOption(segments[i + 1]?.kind === "line" ? rawText((segments[i + 1] as LineSegment).nodes) : "")
    ) {
      const rest = withoutMark(segment, mark.answer);
      if (open && open.answer === null) {
        open.question.push(...open.tail);
        open.tail = [];
        open.answer = [rest];
        floor = 1;
        return;
      }
      // Blocks above another answer's mark belong to that answer and are not a question.
      const before: Segment[] = open?.answer ?? lead;
      const asked = before.length > floor ? takeQuestion(before, questions === 0, floor) : null;
      if (asked) {
        open = begin(asked[0]?.line ?? segment.line, asked, null);
        open.answer = [rest];
        floor = 1;
        return;
      }
      before.push(open?.answer ? rest : segment);
      floor = before.length;
      return;
    }
    if (!open) lead.push(segment);
    else if (open.answer) open.answer.push(segment);
    else if (open.question.every(isEmpty) || segment.quoted || isSameParagraph(open.question.at(-1), segment))
      open.question.push(segment);
    else open.tail.push(segment);
  });
  close();
  // An answer's mark alone may be the first of several options.
  const sure = questions > 0 || announced || found.every(({ question }) => asks(lineText(question)));
  return found.length > 0 && sure ? { found, lead: toBlocks(lead), marked: questions > 0 } : null;
}

const isSameParagraph = (a: Segment | undefined, b: Segment): boolean =>
  a?.kind === "line" && b.kind === "line" && a.paragraph === b.paragraph;
