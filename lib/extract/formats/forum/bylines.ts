/** Tells who wrote what follows, and when: `## Post #1 by @reader`, `**ann** · 2024-01-05`, `### 2 楼 · 小周 · 2024-04-01`. */
import type { RootContent } from "mdast";
import { joinLines, splitLines } from "@/lib/extract/segments/lines";
import { lineText } from "@/lib/extract/segments/segments";

export interface Byline {
  author: string;
  /** It says that what follows answers. */
  isReply: boolean;
  isSolution: boolean;
  /** Depth of the heading; deeper than any heading for a plain line. */
  depth: number;
  /** The rest of the same paragraph. */
  rest: RootContent[];
}

const NO_HEADING = 7;

const DAY = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]?|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2},? \d{4})`;
const NAME = String.raw`@?([\p{L}\p{N}_.][\p{L}\p{N}_. -]{0,39}?)`;
/** `#2 · `, `3 楼 · `, `楼主 · ` before a name. */
const PLACE = String.raw`(?:(?:#\s?\d{1,4}|\d{1,4}\s*(?:楼|樓|F|층)|楼主|樓主)\s*[-–—,|:：·•]?\s*)?`;
/** `Post #2 by @maintainer (2023-03-11 01:38 UTC)`, `Reply 1 — Bob, 2023-03-11`; `Answer: Run it` is a mark. */
const NUMBERED =
  /^(?!(?:question|answer)\s*[:：])(?:accepted |best |chosen )?(?:post|reply|answer|comment|message|response|question)\s*(?:#|no\.?)?\s*\d*\s*(?:(?:by|from|[-–—:|·•])\s*)@?([^\s,(|][^,(|]{0,39}?)\s*(?:[,(|–—-].*)?[:：]?$/i;
/** `@bob wrote on 2023-03-11:`, `ann · 2024-01-05 10:12`. */
const DATED = new RegExp(
  String.raw`^${PLACE}${NAME}\s*(?:wrote|said|posted|replied|commented|asked|answered|发表于|回复于)?\s*(?:on|at|[-–—,|(（:：·•]|(?<=于))\s*[(（]?${DAY}.*$`,
  "iu",
);
/** `2024-01-05 10:12 · ann`, `[2024-01-05] ann:`. */
const DATE_FIRST = new RegExp(
  String.raw`^\[?${DAY}(?:[T ,]*\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?(?: UTC)?)?\]?\s*(?:by|from|[-–—,|:·•])?\s*${NAME}\s*(?:wrote|said|posted|replied|commented|asked|answered)?\s*[:：]?$`,
  "iu",
);
const SOLUTION = /✓|✔|✅|\b(?:accepted|solution|solved|best answer)\b|已采纳|最佳答案|ベストアンサー|채택/i;
const REPLY =
  /^(?:accepted |best |chosen )?(?:reply|answer|response|comment)\b|\b(?:replied|answered)\b|回复|回答|答复|返信|답변/i;

function bylineIn(text: string, depth: number, rest: RootContent[]): Byline | null {
  const name = (NUMBERED.exec(text) ?? DATED.exec(text) ?? DATE_FIRST.exec(text))?.[1]?.trim();
  if (!name || !/\p{L}/u.test(name)) return null;
  return { author: name, isReply: REPLY.test(text), isSolution: SOLUTION.test(text), depth, rest };
}

/** The byline that a block is or begins with: a heading, or a line that begins with bold words; null for any other block. */
export function bylineOf(node: RootContent): Byline | null {
  if (node.type === "heading") return bylineIn(lineText(node.children), node.depth, []);
  if (node.type !== "paragraph") return null;
  const [first, ...more] = splitLines(node.children, node.position?.start.line ?? 1);
  const nodes = first?.nodes ?? [];
  if (nodes[0]?.type !== "strong") return null;
  const text = lineText(nodes);
  if (!DATED.test(text) && !DATE_FIRST.test(text) && !(NUMBERED.test(text) && REPLY.test(text))) return null;
  return bylineIn(text, NO_HEADING, more.length > 0 ? [{ ...node, children: joinLines(more) }] : []);
}
