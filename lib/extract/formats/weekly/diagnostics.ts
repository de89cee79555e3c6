/** What a weekly post's editor is told about blocks that could not be understood. */
import type { Segment } from "@/lib/extract/segments/segments";
import type { BodyDiagnostic, Thread } from "@/lib/extract/threads";

const excerpt = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export function threadWithoutQuestion(thread: Thread): BodyDiagnostic {
  return {
    severity: "warning",
    code: "thread-without-question",
    line: thread.line,
    message: `「${thread.asker?.name ?? "匿名"}」的标题下没有问题`,
    fix: "在标题下用引用写出问题：> 问题",
  };
}

export function answerWithoutQuestion(segment: Segment): BodyDiagnostic {
  return {
    severity: "warning",
    code: "answer-without-question",
    line: segment.line,
    message: `回答前面没有问题：「${excerpt(segment.kind === "block" ? segment.node.type : segment.text)}」`,
    fix: "在回答上方写提问人（**@名字** 提问：）和引用的问题（> 问题）",
  };
}

export function strayAnswer(line: number, text: string): BodyDiagnostic {
  return {
    severity: "warning",
    code: "stray-answer",
    line,
    message: `问题行末尾夹着另一个回答：「${excerpt(text)}」，下面又有单独一行的回答`,
    fix: "删去问题行里的「A：…」，或让它另起一行",
  };
}

export function outsideThread(segment: Segment): BodyDiagnostic {
  const text = segment.kind === "block" ? segment.node.type : segment.text;
  return {
    severity: "info",
    code: "outside-thread",
    line: segment.line,
    message: `不属于任何问答：「${excerpt(text)}」`,
    fix: "属于上面的回答就移到项目行之前；是新的问题就加上提问人标题和引用",
  };
}
