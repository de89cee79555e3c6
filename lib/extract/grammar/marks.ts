/** The marks of the weekly format: answer and question marks, bold lines, reading tips. */
import type { PhrasingContent } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { furtherWordsOf } from "./languages";
import { numbered } from "./numbering";

/** Colons as input methods produce them, mostly full-width. */
const COLON = "[:：∶︰﹕]";

/** `A：`, `A:`, `A ：`, `A：：`, `A：A：`, `A1：`, `A（@name）：`, `答：`, `回复：` at the start of a line. */
const ANSWER = new RegExp(
  `^\\s*(?:(?:[AaＡ]\\s*\\d{0,2}|[AＡ]\\s*[（(][^（）()]{1,20}[）)]|[AＡ]\\s*@[^\\s:：]{1,20}|@\\S{1,20}\\s*回[答复]|Answer|答|回答|回复|答复)\\s*(?:${COLON}\\s*)+)+`,
);
/** `Q：`, `Q1：`, `问：` at the start of a line. */
const QUESTION = new RegExp(`^\\s*(?:(?:[QqＱ]\\s*\\d{0,2}|Question|问)\\s*(?:${COLON}\\s*)+)+`);
const further = (kind: "question" | "answer"): RegExp =>
  new RegExp(`^\\s*(?:${furtherWordsOf(kind)})\\s*(?:${COLON}\\s*)+`, "iu");
/** `Antwort:`, `답변：`, `Frage:`. */
const FURTHER_ANSWER = further("answer");
const FURTHER_QUESTION = further("question");
/** `A；`, `A、`, `A. `: a mistyped answer mark, or the first of several options. */
const WEAK_ANSWER = /^\s*[AＡ]\s*(?:[;；、，]|[.．](?=[\s\p{Script=Han}]))\s*/u;
const SECOND_OPTION = /^\s*[BＢ]\s*[:：;；、，.．]/;

/** Returns the length of the answer mark at the start of a line, in characters of its raw text; 0 if there is none. */
export function answerMark(text: string): number {
  return (ANSWER.exec(text) ?? FURTHER_ANSWER.exec(text))?.[0].length ?? 0;
}

/** Returns the length of a mistyped answer mark, which counts only where an answer is expected. */
export function weakAnswerMark(text: string): number {
  return WEAK_ANSWER.exec(text)?.[0].length ?? 0;
}

/** Returns the length of the question mark (`Q：`) at the start of a line; 0 if there is none. */
export function questionMark(text: string): number {
  return (QUESTION.exec(text) ?? FURTHER_QUESTION.exec(text))?.[0].length ?? 0;
}

/**
 * Returns whether a line is the second of several options (`B：`), so that `A：` above it is the first and no answer
 * mark.
 */
export function isSecondOption(text: string): boolean {
  return SECOND_OPTION.test(text);
}

/** An answer mark after the end of a sentence on a question's line, left over from another turn. */
const INNER_ANSWER = /[。？！?!]\s*[AＡ]\s*[:：]/;

/** Returns the offset in a question's line of an answer mark right after the end of a sentence; -1 if there is none. */
export function innerAnswerMark(text: string): number {
  const at = text.search(INNER_ANSWER);
  return at < 0 ? -1 : at + 1;
}

interface Line {
  nodes: PhrasingContent[];
  text: string;
}

/** Returns whether a line is bold from end to end, apart from its number and a closing colon. */
export function isBold({ nodes }: Line): boolean {
  const bold = nodes.filter((node) => node.type === "strong").length > 0;
  const rest = nodes
    .filter((node) => node.type !== "strong")
    .map((node) => plain(node))
    .join("");
  return bold && /^[\s\d０-９、.．,，()（）:：@＠]*$/.test(rest);
}

/** Words that name the other sections of a weekly post; editors sometimes set them as a bold line. */
const OTHER_SECTION =
  /推荐|阅读|发布|任务|活动|贡献|contributor|会议|直播|预告|回顾|报名|进展|招募|获奖|合集|系列/i;
/** Titles of other sections that count even without emphasis. */
const PLAIN_TITLE =
  /^(?:本周|相关|往期|精彩)?(?:推荐阅读|阅读推荐|文章推荐|推荐文章|发布|Contributor|贡献)\s*[:：]?$/i;
/** `1、发布 SOFARPC v5.6.3，主要变更如下：` */
const RELEASE = /^(?:正式)?发布.*\d+\.\d|\d+\.\d.*(?:版本)?发布|主要变更如下/;

/** Returns whether a line opens another section of the post (reading list, releases, tasks, events). */
export function opensOtherSection(line: Line): boolean {
  if (line.text.length > 80) return false;
  if (PLAIN_TITLE.test(line.text)) return true;
  if (!isBold(line)) return false;
  const { item, rest } = numbered(line.text);
  return item === null ? line.text.length <= 40 && OTHER_SECTION.test(line.text) : RELEASE.test(rest);
}

/**
 * Returns whether a line is a reading tip such as `相关阅读：`, between the last answer and the project line; it belongs to
 * no pair.
 */
export function isReadingTip(text: string): boolean {
  return /^(相关|推荐|延伸|扩展)(阅读|文章|链接)\s*[:：]/.test(text);
}
