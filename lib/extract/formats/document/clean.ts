/** Removes what is not part of a question or an answer: numbers, marks, rules, links back to the top. */
import type { PhrasingContent, RootContent } from "mdast";
import type { Marks } from "@/lib/extract/grammar/question-marks";
import { isBackLink } from "@/lib/extract/grammar/reads-as";
import { dropStart, rawText } from "@/lib/extract/segments/inline";
import { lineText } from "@/lib/extract/segments/segments";

/** A number that can only be numbering: `4.`, `1.1.3)`, `(2)`, `3、`, `①`, `一、`. */
const NUMBER =
  /^\s*(?:(?:[(（【[]\s*\d{1,3}(?:\.\d{1,3})*\s*[)）】\]]|(?:No\.?|第)?\s*\d{1,3}(?:\.\d{1,3})*\s*(?:\.?[.)](?=[\s\P{ASCII}]|[A-Za-z`"“「])|[、．)）:：]|题[:：、.]?))\s*|[①-⑳]\s*[、.．]?\s*|[一二三四五六七八九十]{1,3}\s*[、.．]\s*|#\d{1,3}\s*[:.)-]?\s+)/u;
/** A number that may belong to the sentence: `404 Not found`, `1.6 and later`. */
const BARE = /^\s*\d{1,3}(?:\.\d{1,3})*(?:\s+[-–—]\s+|\s+)(?=\S)/;

/** `:question:`: a picture by its name, before a question. */
const EMOJI_NAME = /^(?:\s*:[a-z][\w+-]*:)+\s+(?=\S)/;

/** Returns the length of the number at the start of a question. `bare`: numbers without any sign count too. */
export function numberLength(raw: string, bare: boolean): number {
  const certain = NUMBER.exec(raw)?.[0].length ?? 0;
  // `3.3.0 supports`: the rest of a version.
  if (certain > 0 && /^\d/.test(raw.slice(certain)) && !/[\s、)）]$/.test(raw.slice(0, certain))) return 0;
  return certain > 0 || !bare ? certain : (BARE.exec(raw)?.[0].length ?? 0);
}

/** Returns whether a question begins with a number that counts only if its neighbours begin with one. */
export const hasBareNumber = (raw: string): boolean => BARE.test(raw) && !NUMBER.test(raw);

/** Removes the mark and the number at the start of a question; also returns the person that the mark names. */
export function cleanQuestion(
  nodes: PhrasingContent[],
  marks: Marks,
  bare: boolean,
): { nodes: PhrasingContent[]; asker: string | null } {
  const named = dropStart(nodes, EMOJI_NAME.exec(rawText(nodes))?.[0].length ?? 0);
  const raw = rawText(named);
  const before = numberLength(raw, bare);
  const mark = marks.question(raw.slice(before)) ?? marks.question(raw);
  const start = mark ? (marks.question(raw.slice(before)) ? before : 0) + mark.length : before;
  const rest = dropStart(named, start);
  const after = numberLength(rawText(rest), false);
  return { nodes: dropStart(rest, after), asker: mark?.name ?? null };
}

function isDecoration(node: RootContent): boolean {
  if (node.type === "thematicBreak" || node.type === "definition") return true;
  if (node.type === "html")
    return (
      /^\s*(?:<!--[\s\S]*-->|<\/?[a-z][^>]*>)\s*$/i.test(node.value) &&
      !/<img|<iframe|<video/i.test(node.value)
    );
  if (node.type === "blockquote") return node.children.length === 0 || node.children.every(isDecoration);
  if (node.type !== "paragraph") return false;
  const text = lineText(node.children);
  return (
    isBackLink(text) ||
    (text === "" && !node.children.some(({ type }) => type === "image" || type === "html"))
  );
}

/** Returns the index of the answer's mark among the first blocks below a marked question; 0 if there is none. */
export function answerStart(blocks: readonly RootContent[], marks: Marks): number {
  const at = blocks
    .slice(0, 4)
    .findIndex((node) => node.type === "paragraph" && marks.answer(rawText(node.children)) !== null);
  return Math.max(0, at);
}

/** `*Last updated in May.*` below a rule: a remark on the page. */
const isEmphasised = (node: RootContent | undefined): boolean =>
  node?.type === "paragraph" && node.children.length === 1 && node.children[0]?.type === "emphasis";

/** Returns an answer without its mark, and without leading and trailing rules and links back to the top. */
export function cleanAnswer(blocks: readonly RootContent[], marks: Marks): RootContent[] {
  const kept = blocks.filter(
    (node) =>
      node.type !== "definition" && !(node.type === "paragraph" && isBackLink(lineText(node.children))),
  );
  let from = 0;
  let to = kept.length;
  if (to > 2 && kept[to - 2]?.type === "thematicBreak" && isEmphasised(kept[to - 1])) to -= 2;
  while (to > from && isDecoration(kept[to - 1] as RootContent)) to--;
  while (from < to && isDecoration(kept[from] as RootContent)) from++;
  const [first, ...rest] = kept.slice(from, to);
  if (first?.type !== "paragraph") return first ? [first, ...rest] : [];
  const mark = marks.answer(rawText(first.children));
  if (!mark) return [first, ...rest];
  const children = dropStart(first.children, mark.length);
  return rawText(children).trim() === "" && !children.some(({ type }) => type === "image")
    ? cleanAnswer(rest, { ...marks, answer: () => null })
    : [{ ...first, children }, ...rest];
}
