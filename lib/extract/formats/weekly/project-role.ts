/** Recognises where a label and its address form the line that closes a thread. */

import { askerHeading } from "@/lib/extract/grammar/asker-heading";
import { onlyLinks, projectLine } from "@/lib/extract/grammar/project-line";
import { quoteFollows } from "@/lib/extract/grammar/sections";
import { isImage, type Segment } from "@/lib/extract/segments/segments";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import type { Role } from "./role";

/** Returns whether a thread ends after `index`: at the end of the section, the next asker, or another project line. */
function endsThread(segments: readonly Segment[], index: number, registry: ProjectRegistry): boolean {
  for (let i = index + 1; i < segments.length && i < index + 8; i++) {
    const next = segments[i];
    if (!next || isImage(next)) continue;
    if (next.kind === "heading") return true;
    if (next.kind === "block" || next.quoted) return false;
    return (
      askerHeading(next, quoteFollows(segments, i)) !== null ||
      (projectLine(next.nodes, next.line, registry)?.certain ?? false)
    );
  }
  return true;
}

/** `「MOSN」：` with the address in the next paragraph. */
function apart(segments: readonly Segment[], index: number, registry: ProjectRegistry): Role | null {
  const segment = segments[index];
  const next = segments[index + 1];
  if (segment?.kind !== "line" || next?.kind !== "line" || next.quoted || !onlyLinks(next.nodes)) return null;
  const label = /^(?:[-*·]\s*)?(?:[「【]([^「」【】]{1,30})[」】]\s*[:：]*|([^:：]{1,30}?)\s*[:：]+)$/.exec(
    segment.text,
  );
  if (!label) return null;
  const written = `「${label[1] ?? label[2]}」：`;
  const joined = projectLine([{ type: "text", value: written }, ...next.nodes], segment.line, registry);
  const closes = joined && (joined.certain || endsThread(segments, index + 1, registry));
  return closes ? { kind: "project", lines: joined.lines, segments: 2 } : null;
}

/** Returns the project lines at `index`, alone or with the address in the next paragraph; null if there are none. */
export function projectRole(
  segments: readonly Segment[],
  index: number,
  registry: ProjectRegistry,
): Role | null {
  const segment = segments[index];
  if (segment?.kind !== "line") return null;
  const joined = apart(segments, index, registry);
  if (joined) return joined;
  const reading = projectLine(segment.nodes, segment.line, registry);
  if (!reading || !(reading.certain || endsThread(segments, index, registry))) return null;
  return { kind: "project", lines: reading.lines, segments: 1 };
}
