/** Detects answers that swallowed further questions: they contain headings, folds or lines that ask. Pure. */
import type { Paragraph, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { isBold } from "@/lib/extract/grammar/marks";
import { asks, isAnswerPart, isAside, isAsked } from "@/lib/extract/grammar/reads-as";
import { splitLines } from "@/lib/extract/segments/lines";
import { lineText } from "@/lib/extract/segments/segments";
import { type Finding, finding } from "@/lib/model/diagnostic";

/** This many of one kind make a document rather than an answer. */
const SEVERAL = 3;
/** Bold lines divide a long answer more often than they ask, so that it takes more of them. */
const MANY = 5;
/** In characters; the longest of some 550 real answers has 4,655. */
const LONG_ANSWER = 5_000;

interface Signs {
  headings: number;
  folds: number;
  lines: number;
  /** Paragraphs that are bold as a whole and name no part of an answer, such as "Solution". */
  bold: number;
}

function isBoldHeading({ children }: Paragraph): boolean {
  const text = lineText(children);
  return text !== "" && isBold({ nodes: children, text }) && !isAnswerPart(text) && !isAside(text);
}

function signsIn(blocks: readonly RootContent[]): Signs {
  const signs: Signs = { headings: 0, folds: 0, lines: 0, bold: 0 };
  const root: Root = { type: "root", children: [...blocks] };
  visit(root, (node) => {
    if (node.type === "heading") signs.headings++;
    else if (node.type === "container" && node.form === "fold" && asks(lineText(node.title))) signs.folds++;
    else if (node.type === "paragraph") {
      if (isBoldHeading(node)) signs.bold++;
      signs.lines += splitLines(node.children, 1).filter(({ nodes }) => isAsked(lineText(nodes))).length;
    }
  });
  return signs;
}

/** Returns the findings about the answer to the question at `line`. `length`: length of the answer's text. */
export function answerFindings(answer: readonly RootContent[], length: number, line: number): Finding[] {
  const { headings, folds, lines, bold } = signsIn(answer);
  const findings: Finding[] = [];
  if (headings >= SEVERAL)
    findings.push(finding("answer-holds-questions/headings", line, { count: headings }));
  else if (folds >= SEVERAL) findings.push(finding("answer-holds-questions/folds", line, { count: folds }));
  else if (lines >= SEVERAL) findings.push(finding("answer-holds-questions/lines", line, { count: lines }));
  else if (bold >= MANY) findings.push(finding("answer-holds-questions/bold", line, { count: bold }));
  if (length > LONG_ANSWER) findings.push(finding("long-answer", line, { length, limit: LONG_ANSWER }));
  return findings;
}

/** Returns whether a finding says that an answer holds further questions. */
export const isSwallowing = ({ code }: Finding): boolean => code === "answer-holds-questions";
