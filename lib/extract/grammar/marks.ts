/** The marks by which the weekly format tells its parts: answer and question marks, bold lines, reading tips. */
import type { PhrasingContent } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { numbered } from "./numbering";

/** Colons as input methods give them, a full-width one mostly. */
const COLON = "[:：∶︰﹕]";

/** `A：`, `A:`, `A ：`, `A：：`, `A：A：`, `A1：`, `A（@name）：`, `答：`, `回复：` at the start of a line. */
const ANSWER = new RegExp(
  `^\\s*(?:(?:[AaＡ]\\s*\\d{0,2}|[AＡ]\\s*[（(][^（）()]{1,20}[）)]|[AＡ]\\s*@[^\\s:：]{1,20}|@\\S{1,20}\\s*回[答复]|Answer|答|回答|回复|答复)\\s*(?:${COLON}\\s*)+)+`,
);
/** `Q：`, `Q1：`, `问：` at the start of a line. */
const QUESTION = new RegExp(`^\\s*(?:(?:[QqＱ]\\s*\\d{0,2}|Question|问)\\s*(?:${COLON}\\s*)+)+`);
/** `A；`, `A、`, `A. `: a slip of the answer mark, or the first of several options. */
const WEAK_ANSWER = /^\s*[AＡ]\s*(?:[;；、，]|[.．](?=[\s\p{Script=Han}]))\s*/u;
const SECOND_OPTION = /^\s*[BＢ]\s*[:：;；、，.．]/;

/** Length of the answer mark that a line begins with, in characters of its raw text; 0 where there is none. */
export function answerMark(text: string): number {
  return ANSWER.exec(text)?.[0].length ?? 0;
}

/** Length of a mistyped answer mark, which means one only where an answer is due. */
export function weakAnswerMark(text: string): number {
  return WEAK_ANSWER.exec(text)?.[0].length ?? 0;
}

/** Length of the question mark (`Q：`) that a line begins with; 0 where there is none. */
export function questionMark(text: string): number {
  return QUESTION.exec(text)?.[0].length ?? 0;
}

/** Whether a line is the second of several options (`B：`), so that `A：` above it is the first and no answer mark. */
export function isSecondOption(text: string): boolean {
  return SECOND_OPTION.test(text);
}

/** An answer mark after the end of a sentence, on a line that is a question's: left over from another turn. */
const INNER_ANSWER = /[。？！?!]\s*[AＡ]\s*[:：]/;

/** Where in a question's line an answer mark stands straight after the end of a sentence; -1 where none does. */
export function innerAnswerMark(text: string): number {
  const at = text.search(INNER_ANSWER);
  return at < 0 ? -1 : at + 1;
}

interface Line {
  nodes: PhrasingContent[];
  text: string;
}

/** Whether a line is bold from end to end, its number and a closing colon aside. */
export function isBold({ nodes }: Line): boolean {
  const bold = nodes.filter((node) => node.type === "strong").length > 0;
  const rest = nodes
    .filter((node) => node.type !== "strong")
    .map((node) => plain(node))
    .join("");
  return bold && /^[\s\d０-９、.．,，()（）:：@＠]*$/.test(rest);
}

/** Words that name the other sections of a weekly post, which editors sometimes set as a bold line. */
const OTHER_SECTION =
  /推荐|阅读|发布|任务|活动|贡献|contributor|会议|直播|预告|回顾|报名|进展|招募|获奖|合集|系列/i;
/** A title of another section that is one even without any emphasis. */
const PLAIN_TITLE =
  /^(?:本周|相关|往期|精彩)?(?:推荐阅读|阅读推荐|文章推荐|推荐文章|发布|Contributor|贡献)\s*[:：]?$/i;
/** `1、发布 SOFARPC v5.6.3，主要变更如下：` */
const RELEASE = /^(?:正式)?发布.*\d+\.\d|\d+\.\d.*(?:版本)?发布|主要变更如下/;

/** Whether a line opens another section of the post (reading list, releases, tasks, events). */
export function opensOtherSection(line: Line): boolean {
  if (line.text.length > 80) return false;
  if (PLAIN_TITLE.test(line.text)) return true;
  if (!isBold(line)) return false;
  const { item, rest } = numbered(line.text);
  return item === null ? line.text.length <= 40 && OTHER_SECTION.test(line.text) : RELEASE.test(rest);
}

/** `相关阅读：` and its kin: a reading tip between the last answer and the project line, in no pair. */
export function isReadingTip(text: string): boolean {
  return /^(相关|推荐|延伸|扩展)(阅读|文章|链接)\s*[:：]/.test(text);
}
