/** Documents of questions and answers in any form: FAQ pages, digests, minutes. */
import type { RootContent } from "mdast";
import { peopleIn } from "@/lib/extract/grammar/people";
import { rawText } from "@/lib/extract/segments/inline";
import { lineText } from "@/lib/extract/segments/segments";
import type { ExtractedThreads, Thread } from "@/lib/extract/threads";
import { finding } from "@/lib/model/diagnostic";
import type { PostFormat, SourceDocument } from "../format";
import { withColons } from "./bare-marks";
import { answerStart, cleanAnswer, cleanQuestion, hasBareNumber } from "./clean";
import { type Found, lineOf, type Source } from "./found";
import { lostAnswers } from "./lost-answers";
import { outlineOf } from "./outline";
import { readDocument } from "./read";
import { readRuled } from "./ruled";

function toThread(
  { line, question, context, answer, asker, topic }: Found,
  bare: boolean,
  { marks }: Source,
): Thread | null {
  const cleaned = cleanQuestion(question, marks, bare);
  // Blocks between a question and the mark of its answer belong to the question.
  const isMarked = marks.question(rawText(question)) !== null;
  const start = isMarked ? answerStart(answer, marks) : 0;
  const told = cleanAnswer(answer.slice(start), marks);
  const first: RootContent[] =
    lineText(cleaned.nodes) === "" ? [] : [{ type: "paragraph", children: cleaned.nodes }];
  const asked = [...first, ...context, ...answer.slice(0, start)];
  if (asked.length === 0) return null;
  const name = (asker ?? cleaned.asker)?.replace(/^@/, "") ?? null;
  return {
    line,
    asker: name ? { name, url: null } : null,
    item: null,
    topic,
    issue: null,
    projectLines: [],
    introduced: null,
    turns: [{ line, question: asked, answer: told.length > 0 ? told : null }],
  };
}

/** Returns threads of one pair each. */
function extract({ root: written, lines, title, announced, marks, rule }: SourceDocument): ExtractedThreads {
  const root = withColons(written);
  const source: Source = { lines, marks, people: peopleIn(lines) };
  const outline = outlineOf(root, marks);
  const { found, outside, blocks } = rule
    ? readRuled(outline, rule.question)
    : readDocument(outline, title, announced, source);
  const numbered = found.filter(({ question }) => hasBareNumber(rawText(question))).length;
  const bare = numbered >= 2 && numbered * 2 >= found.length;
  const threads = found.flatMap((each) => toThread(each, bare, source) ?? []);
  return {
    threads,
    diagnostics: [
      ...outside.map((node) => finding("outside-question", lineOf(node))),
      ...lostAnswers(lines, found, marks),
    ],
    coverage: { blocks, assigned: blocks - outside.length },
  };
}

export const document: PostFormat = { name: "document", recognise: () => true, extract };
