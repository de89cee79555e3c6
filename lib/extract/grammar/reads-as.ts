/** Classifies the text of a heading or a line: a question, a title of questions, an aside, a part of an answer. */
import { wordsOf } from "./languages";

const OPENING = new RegExp(`^(?:${wordsOf("opening")})`, "iu");
const WITHIN = new RegExp(wordsOf("within"), "iu");
const PROBLEM = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordsOf("problem")})`, "iu");
const TITLE = new RegExp(`(?<!\\p{Script=Latin})(?:${wordsOf("title")})(?!\\p{Script=Latin})`, "iu");
const ASIDE = new RegExp(`^(?:${wordsOf("aside")})$`, "iu");
const PART = new RegExp(`^(?:${wordsOf("part")})$`, "iu");

/** A question mark of any script at the end, followed at most by closing punctuation or quotes. */
const ASKED =
  /[?？؟⸮][\s!！.。…)）\]】」』”"'’*_~]*(?:[(（][^()（）]{1,40}[)）])?(?:\s|\p{Extended_Pictographic}|\u{fe0f})*$/u;
/** A question followed by a remark: `报错？如何处理`, `Is it? (since 2.0)`. */
const ASKED_WITHIN = /[?？؟](?=\s|["”」』)）]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|$)/u;

const MAX_QUESTION = 300;
/** Decoration before a heading: emoji, bullets, dashes. */
const LEADING = /^(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|[\s•·▪►▶→✦★☆※#*_-])+/u;

/** Returns the words of a heading without numbers, decoration and a closing colon. */
export function bareHeading(text: string): string {
  return text
    .replace(LEADING, "")
    .replace(/^(?:第\s*)?[(（【[]?\d{1,3}(?:\.\d{1,3})*\s*[)）】\]]?[.、．:：)）]?\s*/u, "")
    .replace(/^(?:[一二三四五六七八九十]{1,3}|[ivx]{1,4})[、.．)）]\s*/iu, "")
    .replace(/[\s:：.。]+$/u, "")
    .trim();
}

/** Returns whether a text ends in a question mark, possibly followed by a few words. */
export function isAsked(text: string): boolean {
  if (text.length > MAX_QUESTION) return false;
  return ASKED.test(text) || ASKED_WITHIN.test(text);
}

/** Returns whether a text asks: by its question mark, or by its words in one of the languages of the table. */
export function asks(text: string): boolean {
  if (text.length > MAX_QUESTION) return false;
  if (isAsked(text)) return true;
  const bare = bareHeading(text);
  return OPENING.test(bare) || WITHIN.test(bare);
}

/** A class of errors, a code of one: `RuntimeError`, `NullPointerException`, `ENOENT`, `ORA-12154`. */
const ERROR_NAME = /[a-z](?:Error|Exception|Warning)\b|\bE[A-Z]{4,}\b|\b[A-Z]{2,}-?\d{3,}\b/;
const QUOTED = /`[^`]+`|["“「„«][^"”」“»]+["”」“»]/u;

/** `Why?`, `Why us?`: the heading of a text that answers itself, too short to be asked by anybody. */
export function isRhetorical(text: string): boolean {
  const words = bareHeading(text).split(/\s+/);
  return (
    words.length <= 2 &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(text)
  );
}

/** Returns whether a text states a problem, as headings of FAQ documents often do. */
export function statesProblem(text: string): boolean {
  return text.length <= MAX_QUESTION && (PROBLEM.test(text) || QUOTED.test(text) || ERROR_NAME.test(text));
}

/** Returns whether a title announces questions and answers: `FAQ`, `常见问题`, `Q&A from the call`. */
export function announcesQuestions(text: string): boolean {
  return text.length <= 120 && TITLE.test(text);
}

/** Returns whether a heading is never a question: a table of contents, an introduction. */
export function isAside(text: string): boolean {
  return ASIDE.test(bareHeading(text));
}

/** Returns whether a heading names a part of an answer: `Solution`, `原因`. */
export function isAnswerPart(text: string): boolean {
  return PART.test(bareHeading(text));
}

/** Returns whether a line is a link such as `Back to top`. */
export function isBackLink(text: string): boolean {
  return /^[\s*[(（⬆↑🔝▲^⇧]*(?:back to (?:the )?(?:top|toc|contents|index|table of contents)|(?:go )?to (?:the )?top|top|return to top|返回(?:顶部|目录|首页)|回到顶部|トップ(?:へ|に)戻る|目次(?:へ|に)戻る|맨 위로|nach oben|zurück nach oben|retour en haut|haut de page|volver arriba|voltar ao (?:topo|início)|наверх|к содержанию)[\s*\])）⬆↑🔝▲^⇧.!]*$/iu.test(
    text,
  );
}
