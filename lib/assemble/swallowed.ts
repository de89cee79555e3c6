/** Detects answers that swallowed further questions: they contain headings, folds or lines that ask. Pure. */
import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { asks, isAsked } from "@/lib/extract/grammar/reads-as";
import { splitLines } from "@/lib/extract/segments/lines";
import { lineText } from "@/lib/extract/segments/segments";
import { type Finding, finding } from "@/lib/model/diagnostic";

/** This many of one kind make a document rather than an answer. */
const SEVERAL = 3;
/** In characters; the longest of some 550 real answers has 4,655. */
const LONG_ANSWER = 5_000;

interface Signs {
  headings: number;
  folds: number;
  lines: number;
}

function signsIn(blocks: readonly RootContent[]): Signs {
  const signs: Signs = { headings: 0, folds: 0, lines: 0 };
  const root: Root = { type: "root", children: [...blocks] };
  visit(root, (node) => {
    if (node.type === "heading") signs.headings++;
    else if (node.type === "container" && node.form === "fold" && asks(lineText(node.title))) signs.folds++;
    else if (node.type === "paragraph")
      signs.lines += splitLines(node.children, 1).filter(({ nodes }) => isAsked(lineText(nodes))).length;
  });
  return signs;
}

/** Returns the findings about the answer to the question at `line`. `length`: length of the answer's text. */
export function answerFindings(answer: readonly RootContent[], length: number, line: number): Finding[] {
  const { headings, folds, lines } = signsIn(answer);
  const findings: Finding[] = [];
  if (headings >= SEVERAL)
    findings.push(finding("answer-holds-questions/headings", line, { count: headings }));
  else if (folds >= SEVERAL) findings.push(finding("answer-holds-questions/folds", line, { count: folds }));
  else if (lines >= SEVERAL) findings.push(finding("answer-holds-questions/lines", line, { count: lines }));
  if (length > LONG_ANSWER) findings.push(finding("long-answer", line, { length, limit: LONG_ANSWER }));
  return findings;
}

/** Returns whether a finding says that an answer holds further questions. */
export const isSwallowing = ({ code }: Finding): boolean => code === "answer-holds-questions";
