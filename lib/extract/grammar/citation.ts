/** Distinguishes a quote within an answer, such as a sentence of the manual, from a question. */

import { rawText } from "@/lib/extract/segments/inline";
import type { Segment } from "@/lib/extract/segments/segments";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { askerHeading } from "./asker-heading";
import { answerMark } from "./marks";
import { projectLine } from "./project-line";
import { quoteFollows } from "./sections";
import { topicHeading } from "./topic";

/**
 * Returns whether a quote belongs to the answer: the answer introduces it with a colon and continues after it without a
 * mark. A question in its place would be answered with `A：`, end in a question mark or end the thread.
 */
export function isCitation(segments: readonly Segment[], index: number, registry: ProjectRegistry): boolean {
  let last = index;
  while (segments[last + 1]?.quoted && last < index + 20) last++;
  const end = segments[last];
  const next = segments[last + 1];
  return (
    next?.kind === "line" &&
    next.text !== "" &&
    !(end?.kind === "line" && /[?？]\s*$/.test(end.text)) &&
    answerMark(rawText(next.nodes)) === 0 &&
    askerHeading(next, quoteFollows(segments, last + 1)) === null &&
    projectLine(next.nodes, next.line, registry) === null &&
    topicHeading(segments, last + 1, true) === null
  );
}
