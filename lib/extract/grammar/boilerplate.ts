/** Lines of a Q&A section that belong to no thread and are deliberately skipped. */

import type { Segment } from "@/lib/extract/segments/segments";
import { onlyLinks } from "./project-line";
import { isFooter } from "./tail";

/**
 * Whether a segment outside of threads is a link or a footer, whatever the community; what else recurs from post to post
 * is told from all of them. `belowTopic`: it stands between a topic heading and its first asker.
 */
export function isBoilerplate(segment: Segment, belowTopic: boolean): boolean {
  if (segment.kind !== "line") return false;
  const { text, nodes } = segment;
  // A link below a topic heading leads to the talk that was asked about.
  return (belowTopic && /https?:/.test(text)) || onlyLinks(nodes) || isFooter(text);
}
