/** Finds the translations of documents: their pairs are twins that refer to each other. Pure. */
import type { Pair } from "@/lib/model/pair";

/** A language code in a path: `docs/zh/faq.md`, `faq.en.md`, `README.zh-CN.md`, `faq_ja.md`. */
const LANGUAGE =
  /(?<=^|[/._-])(?:zh(?:[-_](?:cn|tw|hk|hans|hant))?|cn|en(?:[-_](?:us|gb))?|ja|jp|ko|kr|de|fr|es|pt(?:[-_]br)?|ru|it|nl|pl|tr|uk|vi|id|ar|th|hi)(?=$|[/._-])/gi;

/** Returns the path without its language code. `faq.md` beside `faq.zh.md` has the same key. */
const keyOf = (path: string): string =>
  path
    .replace(/\.(?:md|mdx|markdown)$/i, "")
    .replace(LANGUAGE, "")
    .replace(/[/._-]+/g, "/")
    .replace(/^\/|\/$/g, "")
    .toLowerCase();

const HAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}]/gu;
/** Two texts are in different languages if one is mostly in another script, or if the paths say so. */
const scriptOf = (pairs: readonly Pair[]): string => {
  const text = pairs.map(({ question }) => question.text).join("");
  const others = text.match(HAN)?.length ?? 0;
  return others * 5 > text.length ? "other" : "latin";
};

/** Returns the words that translation keeps: code, names, numbers. */
const keptWords = (text: string): string[] => [...new Set(text.match(/[A-Za-z][\w.-]{2,}|\d[\d.]+/g) ?? [])];

/** Returns whether two documents with equally many pairs say the same in the same order. */
function correspond(a: readonly Pair[], b: readonly Pair[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  const linked = a.filter((pair, i) => {
    const other = b[i];
    const words = keptWords(`${pair.question.text} ${pair.answer?.text ?? ""}`);
    const text = other ? `${other.question.text} ${other.answer?.text ?? ""}` : "";
    return words.length === 0 || words.some((word) => text.includes(word));
  });
  return linked.length * 2 >= a.length;
}

/** Returns the pairs in the same order, those of translated documents with the id of their twin. */
export function withTwins(pairs: readonly Pair[]): Pair[] {
  const documents = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const own = documents.get(pair.source.path);
    if (own) own.push(pair);
    else documents.set(pair.source.path, [pair]);
  }
  const groups = new Map<string, string[]>();
  for (const path of documents.keys()) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  const twins = new Map<string, string>();
  for (const [first, second] of groups.values()) {
    const a = (first && documents.get(first)) || [];
    const b = (second && documents.get(second)) || [];
    if (scriptOf(a) === scriptOf(b) || !correspond(a, b)) continue;
    a.forEach((pair, i) => {
      const other = b[i];
      if (!other) return;
      twins.set(pair.id, other.id);
      twins.set(other.id, pair.id);
    });
  }
  return pairs.map((pair) => {
    const twin = twins.get(pair.id);
    return twin ? { ...pair, twin } : pair;
  });
}
