/** What a thread's project lines state, and whether they contradict themselves. */
import type { Thread } from "@/lib/extract/threads";
import { type Finding, finding } from "@/lib/model/diagnostic";
import type { Project } from "@/lib/model/project";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { best, type Scores } from "./project-scores";

export interface StatedProject {
  project: Project | null;
  /** The label that no project is known by. */
  unknown: string | null;
  diagnostic: Finding | null;
}

/** A text is clearly about a project from here on: named in a question, or in an answer with a second sign. */
const CLEAR = 6;

/**
 * What the project lines of a thread state, and a diagnostic where they contradict themselves. `settled`: projects
 * that other threads of the post gave to a label.
 */
export function statedProject(
  thread: Thread,
  scores: Scores,
  settled: Map<string, Project>,
  registry: ProjectRegistry,
): StatedProject {
  const line = thread.projectLines[0];
  if (!line) return { project: null, unknown: null, diagnostic: null };
  const { labelled, linked, label } = line;
  if (!labelled && !linked) {
    return {
      project: null,
      unknown: label,
      diagnostic: unknownLabel(line.line, label, registry),
    };
  }
  const spelled = labelled && !registry.named(label) ? labelled : null;
  const misspelt = spelled && (!linked || linked === spelled) ? misspelling(line.line, label, spelled) : null;
  // An organisation's address contradicts no project in it.
  const home = line.url?.replace(/\/+$/, "").split("/").length ?? 0;
  if (!labelled || !linked || labelled === linked || home <= 4) {
    return { project: labelled ?? linked, unknown: null, diagnostic: misspelt };
  }
  // The text decides where it clearly speaks of one project; then what the same label meant in a thread above; else
  // the link, which nobody types by hand.
  const clear = best(scores);
  const about = registry.projects.find((project) => project.slug === clear?.slug);
  const told =
    about && (about === labelled || about === linked || (clear?.score ?? 0) >= CLEAR) ? about : null;
  const project = told ?? settled.get(label) ?? linked;
  return {
    project,
    unknown: null,
    diagnostic: finding("project-contradiction", line.line, {
      label,
      linked: linked.name,
      project: project.name,
    }),
  };
}

const misspelling = (line: number, label: string, project: Project): Finding =>
  finding("misspelt-project", line, { label, project: project.name });

/** A finding for a name that `projects.yml` does not know, with the nearest that it does. */
export function unknownLabel(line: number, label: string, registry: ProjectRegistry): Finding {
  const near = registry.similar(label);
  return near
    ? finding("unknown-project/similar", line, { label, similar: near.name })
    : finding("unknown-project", line, { label });
}
