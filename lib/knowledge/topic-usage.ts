/**
 * How texts use a word of the glossary. It holds ordinary words too, so that the search understands them: 提交, 调用, insert. A topic
 * called "提交" says nothing. Without a dictionary: a verb follows modal words or is followed by aspect, and an attribute is
 * followed by the same word nearly always (分布式事务).
 */

/** More occurrences change no decision. */
const ENOUGH = 500;
/** With fewer occurrences, how a word is used cannot be told. */
const MIN_OCCURRENCES = 15;
/** Measured on posts: verbs 0.25 to 0.6 (提交 0.36, 调用 0.33), nouns 0 to 0.2 (协议 0.01, 数据源 0, 快照 0.10). */
const MIN_VERB_SHARE = 0.25;
const MIN_ATTRIBUTE_SHARE = 0.5;

/** Characters that are read before and after a word: the longest marker. */
const AROUND = 10;
const BEFORE_VERB =
  /(?:[不没能会要被去来再先已可别请]|没有|可以|无法|直接|需要|进行|如何|怎么|怎样|开始|重新|自动|手动|一直|不断) ?$|\b(?:to|not|can|cannot|can't|don't|could|will|would|should|must|please) $/iu;
/** 到 is no marker before 底, nor 后, 前 and 时 where they begin 后台, 前端 and 时间. */
const AFTER_VERB = /^ ?(?:[了过完]|到(?!底)|成功|失败|一下|不了|不到|之[后前]|[后前时](?![端台置间]))/u;

/** Whether a word stands for a thing, in all these texts. `words` are its spellings. */
export function standsForThing(words: readonly string[], texts: Iterable<string>): boolean {
  let occurrences = 0;
  let verbs = 0;
  const next = new Map<string, number>();
  for (const { before, after } of occurrencesOf(words, texts)) {
    occurrences++;
    if (BEFORE_VERB.test(before) || AFTER_VERB.test(after)) verbs++;
    const [word] = /^\p{Script=Han}{2}/u.exec(after) ?? [];
    if (word) next.set(word, (next.get(word) ?? 0) + 1);
  }
  if (occurrences < MIN_OCCURRENCES) return true;
  const sameNext = Math.max(0, ...next.values());
  return verbs < occurrences * MIN_VERB_SHARE && sameNext < occurrences * MIN_ATTRIBUTE_SHARE;
}

function* occurrencesOf(
  words: readonly string[],
  texts: Iterable<string>,
): Generator<{ before: string; after: string }> {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(pattern);
  const word = new RegExp(longestFirst.join("|"), "giu");
  let left = ENOUGH;
  for (const text of texts) {
    for (const { 0: found, index } of text.matchAll(word)) {
      const end = index + found.length;
      yield { before: text.slice(Math.max(0, index - AROUND), index), after: text.slice(end, end + AROUND) };
      if (--left === 0) return;
    }
  }
}

/** `call` is no part of `callback`. */
function pattern(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return /^[\p{Script=Latin}\d]/u.test(word)
    ? `(?<![\\p{Script=Latin}\\d])${escaped}(?![\\p{Script=Latin}\\d])`
    : escaped;
}
