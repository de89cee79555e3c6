/** Reads the threads of a weekly post: asker headings, quoted questions, `A：` answers, project lines. */
import type { Root } from "mdast";
import { askerHeading } from "@/lib/extract/grammar/asker-heading";
import { answerMark, isSecondOption } from "@/lib/extract/grammar/marks";
import { projectLine, trailingProjectLine } from "@/lib/extract/grammar/project-line";
import { holdsQuestions, type Section, titleText, toSections } from "@/lib/extract/grammar/sections";
import { tailStart } from "@/lib/extract/grammar/tail";
import { toSegments } from "@/lib/extract/segments/flatten";
import { rawText } from "@/lib/extract/segments/inline";
import type { LineRules } from "@/lib/extract/segments/line-rules";
import type { ExtractedThreads } from "@/lib/extract/threads";
import { NAME_WEIGHT, type ProjectRegistry } from "@/lib/model/project-registry";
import { classify } from "./classify";
import { createReader, type SectionResult } from "./reader";

/** What the weekly format knows of lines, for flattening. */
function lineRules(registry: ProjectRegistry): LineRules {
  return {
    structural: (line) =>
      answerMark(rawText(line.nodes)) > 0 ||
      // `1. 名字 提问：` became a list item: the quote below it is no longer in sight.
      askerHeading(line, line.item != null && /提问\s*[:：]?$/.test(line.text)) !== null ||
      projectLine(line.nodes, 0, registry)?.certain === true,
    option: isSecondOption,
    seam: (nodes) => trailingProjectLine(rawText(nodes), registry),
  };
}

/** Threads, diagnostics and coverage of a weekly post. `source`: the lines of the body that `root` was parsed from. */
export function extractWeekly(
  root: Root,
  source: readonly string[],
  registry: ProjectRegistry,
): ExtractedThreads {
  const segments = toSegments(root, source, lineRules(registry));
  const result: ExtractedThreads = { threads: [], diagnostics: [], coverage: { blocks: 0, assigned: 0 } };
  for (const section of toSections(segments).filter(holdsQuestions)) {
    const { threads, diagnostics, unassigned } = readSection(section, registry);
    const blocks = new Set(section.segments.map(({ block }) => block)).size;
    result.threads.push(...threads);
    result.diagnostics.push(...diagnostics);
    result.coverage.blocks += blocks;
    result.coverage.assigned += blocks - unassigned.size;
  }
  return result;
}

function readSection(section: Section, registry: ProjectRegistry): SectionResult {
  // A title that names a project (`### SOFARPC 答疑`) tells it of all threads below; a mere keyword does not.
  const title = titleText(section);
  const names = [...registry.mentions(title).values()].some((weight) => weight >= NAME_WEIGHT);
  const reader = createReader(names ? title : "");
  // The reading list that follows the last answer without a heading is the post's, not the answer's.
  const segments = section.segments.slice(0, tailStart(section.segments));
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    const role = classify(segments, i, reader.state(), registry);
    if (!segment || !role) continue;
    reader.take(role, segment);
    if (role.kind === "project") i += role.segments - 1;
  }
  return reader.finish();
}
