/** Reads a FAQ document: a heading is the question (`### Q: …`, a plain heading, nested under topics), its text the answer. */
import type { Heading, PhrasingContent, Root, RootContent } from "mdast";
import { answerMark } from "@/lib/extract/grammar/marks";
import { dropStart, rawText } from "@/lib/extract/segments/inline";
import { lineText } from "@/lib/extract/segments/segments";
import type { ExtractedThreads, Thread } from "@/lib/extract/threads";
import { type Finding, finding } from "@/lib/model/diagnostic";

const QUESTION = /^\s*(?:[QqＱ]|问|问题)\s*\d*\s*[:：.．、]\s*/;

interface Part {
  heading: Heading;
  /** Blocks straight below the heading. */
  own: RootContent[];
  parts: Part[];
}

/** Whether a heading is marked as a question. */
export function isMarkedQuestion(text: string): boolean {
  return QUESTION.test(text);
}

/** The document as a tree of headings; `lead` is what stands before the first one. */
function toTree(root: Root): { lead: RootContent[]; parts: Part[] } {
  const lead: RootContent[] = [];
  const parts: Part[] = [];
  const path: Part[] = [];
  for (const node of root.children) {
    if (node.type !== "heading") {
      (path.at(-1)?.own ?? lead).push(node);
      continue;
    }
    while ((path.at(-1)?.heading.depth ?? 0) >= node.depth) path.pop();
    const part: Part = { heading: node, own: [], parts: [] };
    (path.at(-1)?.parts ?? parts).push(part);
    path.push(part);
  }
  return { lead, parts };
}

const marked = (part: Part): boolean => isMarkedQuestion(rawText(part.heading.children));
const anyMarked = (part: Part): boolean => part.parts.some((child) => marked(child) || anyMarked(child));
const flatten = (part: Part): RootContent[] => [
  ...part.own,
  ...part.parts.flatMap((child) => [child.heading, ...flatten(child)]),
];

/** The answer's blocks without an answer mark (`答：`) at their head. */
function withoutMark(blocks: RootContent[]): RootContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph") return blocks;
  const mark = answerMark(rawText(first.children));
  return mark > 0 ? [{ ...first, children: dropStart(first.children, mark) }, ...rest] : blocks;
}

function questionNodes(heading: Heading): PhrasingContent[] {
  const mark = QUESTION.exec(rawText(heading.children))?.[0].length ?? 0;
  return dropStart(heading.children, mark);
}

/**
 * Threads of one pair each. A heading is a question if it is marked as one, or if it has text of its own and no
 * marked question below it; headings below a question belong to its answer; any other heading is a topic.
 */
export function extractFaq(root: Root): ExtractedThreads {
  const { lead, parts } = toTree(root);
  const threads: Thread[] = [];
  const diagnostics: Finding[] = [];
  let blocks = lead.length;
  let unassigned = 0;

  const report = (nodes: RootContent[]): void => {
    for (const node of nodes) {
      unassigned++;
      diagnostics.push(finding("outside-question", node.position?.start.line ?? 1));
    }
  };

  const read = (part: Part, topic: string | null): void => {
    const text = lineText(part.heading.children);
    blocks += 1;
    if (!marked(part) && (part.own.length === 0 || anyMarked(part))) {
      blocks += part.own.length;
      report(part.own);
      for (const child of part.parts) read(child, text);
      return;
    }
    const answer = flatten(part);
    blocks += answer.length;
    const line = part.heading.position?.start.line ?? 1;
    threads.push({
      line,
      asker: null,
      item: null,
      topic,
      issue: null,
      projectLines: [],
      introduced: null,
      turns: [
        {
          line,
          question: [{ type: "paragraph", children: questionNodes(part.heading) }],
          answer: answer.length > 0 ? withoutMark(answer) : null,
        },
      ],
    });
  };

  report(lead);
  for (const part of parts) read(part, null);
  return { threads, diagnostics, coverage: { blocks, assigned: blocks - unassigned } };
}
