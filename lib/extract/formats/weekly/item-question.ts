/** Recognises a question without asker and quote: `**1、怎么热升级？**` with its answer right below. */
import { askerHeading } from "@/lib/extract/grammar/asker-heading";
import { answerMark, isBold, questionMark } from "@/lib/extract/grammar/marks";
import { numbered } from "@/lib/extract/grammar/numbering";
import { answerFollows } from "@/lib/extract/grammar/sections";
import { dropStart, rawText } from "@/lib/extract/segments/inline";
import { type LineSegment, lineText, type Segment } from "@/lib/extract/segments/segments";
import type { ReaderState } from "./role";

export interface ItemQuestion {
  segment: LineSegment;
  item: number | null;
  /** Whether it begins a thread of its own. */
  own: boolean;
}

const asLine = (segment: Segment): LineSegment | null => {
  if (segment.kind === "line") return segment.quoted || segment.text === "" ? null : segment;
  if (segment.kind === "block") return null;
  const { node, text, line, block } = segment;
  return {
    kind: "line",
    nodes: node.children,
    text,
    line,
    block,
    quoted: false,
    lazy: false,
    paragraph: -line,
    item: null,
  };
};

/** Returns the question that the segment at `index` is by itself; null if it is something else. */
export function itemQuestion(
  segments: readonly Segment[],
  index: number,
  state: ReaderState,
): ItemQuestion | null {
  if (state.asking || (state.inThread && state.fresh)) return null;
  const segment = segments[index];
  const line = segment && asLine(segment);
  if (!line || !answerFollows(segments, index) || answerMark(rawText(line.nodes)) > 0) return null;
  if (/[@＠]/.test(line.text) && askerHeading(line, false)) return null;
  const raw = rawText(line.nodes);
  const { item: written, length } = numbered(raw);
  const item = written ?? line.item;
  const asks = /[?？]\s*$/.test(line.text);
  const heading = segment.kind === "heading";
  const alone = !state.inThread || state.anonymous;
  const free = heading || (isBold(line) && (item !== null || asks)) || (item !== null && asks && alone);
  if (!free && !(asks && state.inThread && state.unquoted)) return null;
  const numberless = dropStart(line.nodes, length);
  const nodes = dropStart(numberless, questionMark(rawText(numberless)));
  return {
    segment: { ...line, nodes, text: lineText(nodes) },
    item,
    own: heading || item !== null || !state.inThread,
  };
}
