/** Reads the project from a thread's project lines and reports contradictions. */
import type { Thread } from "@/lib/extract/threads";
import { type Finding, finding } from "@/lib/model/diagnostic";
import type { Project } from "@/lib/model/project";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { best, type Scores } from "./project-scores";

export interface StatedProject {
  project: Project | null;
  /** A label that names no known project. */
  unknown: string | null;
  diagnostic: Finding | null;
}

/** From this score on a text is clearly about a project: a question names it, or an answer does with further evidence. */
const CLEAR = 6;

/**
 * Returns the project that a thread's project lines state, with a diagnostic if label and link disagree. `settled`: the
 * projects that labels meant in earlier threads of the post.
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
  // The address of an organisation does not contradict a project in it.
  const home = line.url?.replace(/\/+$/, "").split("/").length ?? 0;
  if (!labelled || !linked || labelled === linked || home <= 4) {
    const project = labelled ?? linked;
    const doubt = project && !misspelt ? contradictedByText(line.line, project, scores, registry) : null;
    return { project, unknown: null, diagnostic: misspelt ?? doubt };
  }
  // The text decides if it is clearly about one project; next, the meaning of the same label in an earlier thread; else
  // the link, because nobody types links by hand.
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

/**
 * Returns a finding for a stated project that the text never mentions while it is clearly about another one; else null.
 */
function contradictedByText(
  line: number,
  project: Project,
  scores: Scores,
  registry: ProjectRegistry,
): Finding | null {
  const clear = best(scores);
  if (!clear || clear.score < CLEAR || scores.has(project.slug)) return null;
  const about = registry.projects.find(({ slug }) => slug === clear.slug);
  return about
    ? finding("project-contradiction/text", line, { project: project.name, about: about.name })
    : null;
}

const misspelling = (line: number, label: string, project: Project): Finding =>
  finding("misspelt-project", line, { label, project: project.name });

/** Returns a finding for a name that `projects.yml` does not contain, with the nearest known one. */
export function unknownLabel(line: number, label: string, registry: ProjectRegistry): Finding {
  const near = registry.similar(label);
  return near
    ? finding("unknown-project/similar", line, { label, similar: near.name })
    : finding("unknown-project", line, { label });
}
