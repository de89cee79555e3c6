/** Lines of a Q&A section that belong to no thread and are knowingly passed over. */

import type { Segment } from "@/lib/extract/segments/segments";
import { onlyLinks } from "./project-line";
import { isFooter } from "./tail";

/** Editors' greetings at the head of a Q&A section. */
const GREETING = /欢迎|留言|筛选|形式回复|本周各项目|互动|issue\s*共计/i;

interface Place {
  /** Above the first thread of the section. */
  head: boolean;
  /** Between a topic heading and its first asker. */
  belowTopic: boolean;
}

/** Whether a segment outside of threads is one that every post has: a greeting, a link, a footer. */
export function isBoilerplate(segment: Segment, { head, belowTopic }: Place): boolean {
  if (segment.kind !== "line") return false;
  const { text, nodes } = segment;
  if (head && GREETING.test(text)) return true;
  // A link below a topic heading leads to the talk that was asked about.
  return (belowTopic && /https?:/.test(text)) || onlyLinks(nodes) || isFooter(text);
}
