/** Extracts the items that a post holds besides questions, with the coverage of their blocks. Pure. */
import type { Segment } from "@/lib/extract/segments/segments";
import type { Thread } from "@/lib/extract/threads";
import { type Coverage, type Finding, finding } from "@/lib/model/diagnostic";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import type { FoundItem } from "./found";
import { holdsReadings, readReadings } from "./readings";
import { holdsReleases, joinReleases, readReleases } from "./releases";
import { type ItemSection, otherSections, type SectionItems } from "./section";
import { holdsTasks, readTasks } from "./tasks";

export interface ExtractedItems {
  items: FoundItem[];
  /** Their lines are those of the post's body. */
  diagnostics: Finding[];
  /** The blocks of sections with items, and how many of them became items or were deliberately skipped. */
  coverage: Coverage;
}

export const NO_ITEMS: ExtractedItems = {
  items: [],
  diagnostics: [],
  coverage: { blocks: 0, assigned: 0 },
};

const LONGEST_EXCERPT = 40;

const excerpt = (text: string): string =>
  text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;

/** Returns the items of a section; null if it has none. */
function readSection(section: ItemSection, registry: ProjectRegistry): SectionItems<FoundItem> | null {
  if (holdsTasks(section)) return readTasks(section, registry);
  if (holdsReleases(section)) return readReleases(section);
  return holdsReadings(section) ? readReadings(section) : null;
}

/** Returns the items of a post. `threads`: the extracted questions. */
export function extractItems(
  segments: readonly Segment[],
  threads: readonly Thread[],
  registry: ProjectRegistry,
): ExtractedItems {
  const result: ExtractedItems = { items: [], diagnostics: [], coverage: { blocks: 0, assigned: 0 } };
  for (const section of otherSections(segments, threads)) {
    const read = readSection(section, registry);
    if (!read) continue;
    const blocks = new Set(section.lines.map(({ block }) => block)).size;
    const left = new Set(read.left.map(({ block }) => block)).size;
    result.items.push(...read.items);
    result.diagnostics.push(
      ...read.left.map(({ line, text }) => finding("outside-item", line, { found: excerpt(text) })),
    );
    result.coverage.blocks += blocks;
    result.coverage.assigned += blocks - left;
  }
  return { ...result, items: joinReleases(result.items) };
}
