/** The marks that open questions and answers, with the names within them, in any language of the table. */
import { LETTERS, weakWordsOf, wordsOf } from "./languages";

export interface Mark {
  /** Length of the mark in characters of the line's raw text. */
  length: number;
  /** The person that the mark names: `Q (carol):`, `Bob asks:`; null for none. */
  name: string | null;
}

export interface Marks {
  question(raw: string): Mark | null;
  answer(raw: string): Mark | null;
}

const COLON = "[:：∶︰﹕]";
/** `1.`, `(2)`, `3、` before a mark. */
const NUMBER_BEFORE = "(?:[(（]?\\d{1,3}(?:\\.\\d{1,3})*\\s*[.)、．）:：]?\\s*)?";
const DOTTED = "\\d{1,3}(?:[.-]\\d{1,3})*";
const HAN_NUMBER = "\\s*[一二三四五六七八九十]{1,3}";
const NUMBER = `\\s*(?:[#＃.-]\\s?)?(?:${DOTTED}|[(（]\\s*${DOTTED}\\s*[)）])`;
const NAME =
  "\\s*[(（\\[【]\\s*@?([^()（）\\[\\]【】:：]{1,40}?)\\s*[)）\\]】]|\\s*@([^\\s:：]{1,30})|\\s+(?:from|by|von|de|di|от)\\s+@?([^:：]{1,40}?)";

/** Returns the pattern of a one-letter mark (`Q`): it needs a colon, a full stop, brackets, or a number after it. */
function letterMark(letter: string): RegExp {
  const both = `[${letter.toLowerCase()}${letter.toUpperCase()}${letter === "q" ? "Ｑ" : letter === "a" ? "Ａ" : ""}]`;
  const upper = `[${letter.toUpperCase()}${letter === "q" ? "Ｑ" : letter === "a" ? "Ａ" : ""}]`;
  return new RegExp(
    `^\\s*${NUMBER_BEFORE}(?:` +
      // `A :root rule` begins a sentence.
      `(?!\\p{L} :[a-z])${both}(?:${NUMBER})?(?:${NAME})?\\s*(?:${COLON}\\s*)+` +
      `|${upper}(?:${NUMBER})?\\s*(?:[.．](?=\\s|\\P{ASCII})|[、)）>]|\\s[-–—](?=\\s))\\s*` +
      `|[\\[【(（]${upper}(?:${NUMBER})?[\\]】)）]\\s*${COLON}?\\s*` +
      `|${upper}[#＃.-]?${DOTTED}(?=[\\s\\p{Script=Han}])\\s*` +
      ")",
    "u",
  );
}

/** Returns the pattern of a word mark (`Question 3:`): it needs a colon, or a number and a full stop. */
function wordMark(words: string): RegExp {
  return new RegExp(
    `^\\s*${NUMBER_BEFORE}[\\[【]?(?:${words})(?:${NUMBER})?(?:${NAME})?[\\]】]?\\s*(?:(?:${COLON}\\s*)+|(?<=\\d)\\s*[.)、．]\\s*|(?<=[\\]】])\\s*|\\s[-–—]\\s+)`,
    "iu",
  );
}

/** Returns the pattern of a weak word with a number: `问题一：`, `Problem 3:`. */
const numberedMark = (words: string): RegExp =>
  new RegExp(`^\\s*(?:${words})(?:${NUMBER}|${HAN_NUMBER})\\s*(?:${COLON}\\s*)+`, "iu");

/** `**Answer.** Yes`: a word with a full stop, which counts only where a document has it for both. */
const stoppedMark = (words: string): RegExp =>
  new RegExp(`^\\s*${NUMBER_BEFORE}(?:${words})(?:${NUMBER})?\\s*[.．。]\\s+(?=\\S)`, "iu");

const PERSON = "@?\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}_. ·'’-]{0,39}?)";
/** `Bob asks:`, `@alice asked:`, `小明 提问：`. */
const asksMark = (words: string): RegExp =>
  new RegExp(
    `^\\s*${NUMBER_BEFORE}(?:(?<!\\S)|)${PERSON}(?:\\s+|(?<=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]))(?:${words})\\s*(?:${COLON}\\s*)+`,
    "iu",
  );
/** `Question from Bob:`. */
const fromMark = (words: string): RegExp =>
  new RegExp(`^\\s*${NUMBER_BEFORE}(?:${words})\\s+${PERSON}\\s*(?:${COLON}\\s*)+`, "iu");

const QUESTION_WORD = wordMark(wordsOf("question"));
const ANSWER_WORD = wordMark(wordsOf("answer"));
const WEAK_QUESTION = wordMark(weakWordsOf("question"));
const NUMBERED_QUESTION = numberedMark(`${wordsOf("question")}|${weakWordsOf("question")}`);
const WEAK_ANSWER = wordMark(weakWordsOf("answer"));
const STOPPED_QUESTION = stoppedMark(wordsOf("question"));
const STOPPED_ANSWER = stoppedMark(wordsOf("answer"));
const ASKS = asksMark(`${wordsOf("asks")}|${wordsOf("says")}`);
const ANSWERS = asksMark(wordsOf("answers"));
const FROM = fromMark(wordsOf("from"));
const QUESTION_LETTER = letterMark("q");
const ANSWER_LETTER = letterMark("a");
const MAX_MARK = 80;

function firstMark(raw: string, patterns: readonly RegExp[]): Mark | null {
  const head = raw.slice(0, MAX_MARK);
  for (const pattern of patterns) {
    const match = pattern.exec(head);
    if (!match) continue;
    const name = match
      .slice(1)
      .find((group) => group !== undefined)
      ?.trim();
    if (name && NOBODY.test(name)) continue;
    return { length: match[0].length, name: name && !/^\d+$/.test(name) ? name : null };
  }
  return null;
}

/** Words in the position of a name that are not names. */
const NOBODY =
  /^(?:i|you|he|she|we|they|it|one|who|someone|somebody|users?|people|many|everyone|often|also)$/i;

const BEFORE_MARK = /^[\s>#*_+-]+/;

/**
 * Returns the marks of a document. `lines`: its text lines, which decide whether weak words and single letters count.
 */
export function marksOf(lines: readonly string[]): Marks {
  const questions = [QUESTION_LETTER, QUESTION_WORD, NUMBERED_QUESTION, FROM, ASKS];
  const answers = [ANSWER_LETTER, ANSWER_WORD, ANSWERS];
  const starts = new Map<string, number>();
  const heads = lines.map((line) =>
    line
      .slice(0, 2 * MAX_MARK)
      .replace(BEFORE_MARK, "")
      .replaceAll("*", ""),
  );
  for (const head of heads) {
    const letter = /^(\p{L})\s?\d{0,3}\s?[:：.]/u.exec(head)?.[1]?.toLowerCase();
    if (letter) starts.set(letter, (starts.get(letter) ?? 0) + 1);
  }
  const count = (letter: string): number => starts.get(letter) ?? 0;
  for (const [question, answer] of LETTERS) {
    if (count(question) === 0 || count(answer) === 0) continue;
    if (question !== "q") questions.push(letterMark(question));
    if (answer !== "a") answers.push(letterMark(answer));
  }
  const having = (patterns: readonly RegExp[]): number =>
    heads.filter((head) => firstMark(head, patterns) !== null).length;
  const stopped = having([STOPPED_ANSWER]);
  if (stopped > 0 && having([STOPPED_QUESTION]) >= stopped) {
    questions.push(STOPPED_QUESTION);
    answers.push(STOPPED_ANSWER);
  }
  const weakQuestions = having([WEAK_QUESTION]);
  const weakAnswers = having([WEAK_ANSWER]);
  if (weakQuestions > 0 && having(answers) + weakAnswers >= weakQuestions) questions.push(WEAK_QUESTION);
  if (weakAnswers > 0 && having(questions) >= weakAnswers) answers.push(WEAK_ANSWER);
  return {
    question: (raw) => firstMark(raw, questions),
    answer: (raw) => firstMark(raw, answers),
  };
}
