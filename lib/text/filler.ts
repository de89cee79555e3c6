import { isHan, isWord } from "./characters";

/** Words of politeness and grammar, common in questions and without information about the answer. */

const HAN_FILLER = (
  "请问下 请问 请教下 请教 请 大佬们 大佬 大神 老师 各位 大家好 大家 你好 您好 谢谢 感谢 辛苦 麻烦 求助 求问 求教 想问下 想问问 想问 问一下 问下 " +
  "咨询一下 咨询下 咨询 了解一下 帮忙 怎么办 怎么样 怎么弄 怎么回事 怎么 怎样 如何 为什么 为啥 为何 是什么 什么样 什么 啥 有没有人 有没有 有无 是不是 是否 能不能 能否 " +
  "可不可以 可以 要不要 会不会 行不行 哪里 哪个 哪些 哪儿 这个 那个 这种 那种 这样 那样 一下 一个 有人 有谁 知道 我们 你们 他们 我想 我在 我 你 " +
  "吗 呢 啊 呀 吧 嘛 哦 的 了 是 之后 以后 时候 的话 比如 如果 但是 因为 所以 然后 不过 或者"
).split(" ");

const LATIN_FILLER = new Set(
  (
    "a an the is are was were be been do does did can could should would will may might must i we you they he she it its " +
    "my our your this that these those there here what which who whom whose when where why how to of in on at by for " +
    "from with about into as and or but if then than so not no any some have has had get gets got please help hi hello " +
    "thanks me us am use using used need want way work works working still also just only very too"
  ).split(" "),
);

/** Words that begin or end like a filler but are not. */
const HAN_WORDS = new Set(["目的", "了解", "是非"]);

const LONGEST_FILLER = Math.max(...HAN_FILLER.map((word) => word.length));
const HAN_FILLERS = new Set(HAN_FILLER);

/**
 * Returns the text with its filler words blanked out, in the same length. Leaves it unchanged if nothing else would
 * remain.
 */
export function withoutFiller(text: string): string {
  let kept = "";
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const length = isHan(code) ? hanFillerAt(text, i) : isWord(code) ? latinFillerAt(text, i) : 0;
    kept += length > 0 ? " ".repeat(length) : text.charAt(i);
    i += Math.max(1, length);
  }
  return isTelling(kept) ? kept : text;
}

/** Two adjacent Han characters, or a Latin word of two letters. */
const isTelling = (text: string): boolean => /[\u3400-\u9fff]{2}|[a-z0-9]{2}/iu.test(text);

function hanFillerAt(text: string, at: number): number {
  if (HAN_WORDS.has(text.slice(at, at + 2)) || HAN_WORDS.has(text.slice(at - 1, at + 1))) return 0;
  for (let length = LONGEST_FILLER; length > 0; length--) {
    if (HAN_FILLERS.has(text.slice(at, at + length))) return Math.min(length, text.length - at);
  }
  return 0;
}

function latinFillerAt(text: string, at: number): number {
  if (at > 0 && /[\w.\-/#@$:]/u.test(text.charAt(at - 1))) return 0;
  const word = /^[a-z]+(?:['’][a-z]+)?(?![\w-]|[.:/#@$]\w)/iu.exec(text.slice(at, at + 24))?.[0];
  if (!word) return 0;
  // don't, can't, what's
  const bases = [/n['’]t$/, /['’].*$/].map((ending) => word.toLowerCase().replace(ending, ""));
  return bases.some((base) => LATIN_FILLER.has(base)) ? word.length : 0;
}
