/** What a thread's project lines state, and whether they contradict themselves. */
import type { Thread } from "@/lib/extract/threads";
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { Project } from "@/lib/model/project";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { best, type Scores } from "./project-scores";

export interface StatedProject {
  project: Project | null;
  /** The label that no project is known by. */
  unknown: string | null;
  diagnostic: Omit<Diagnostic, "path"> | null;
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
    diagnostic: {
      severity: "warning",
      code: "project-contradiction",
      line: line.line,
      message: `项目行写的是「${label}」，链接却是 ${linked.name}；按 ${project.name} 收录`,
      fix: "让名字和链接指向同一个项目",
    },
  };
}

function misspelling(line: number, label: string, project: Project): Omit<Diagnostic, "path"> {
  return {
    severity: "info",
    code: "misspelt-project",
    line,
    message: `项目行写的是「${label}」，按 ${project.name} 收录`,
    fix: `写成「${project.name}」`,
  };
}

/** A diagnostic for a name that `projects.yml` does not know, with the nearest that it does. */
export function unknownLabel(
  line: number,
  label: string,
  registry: ProjectRegistry,
): Omit<Diagnostic, "path"> {
  const near = registry.similar(label);
  return {
    severity: "warning",
    code: "unknown-project",
    line,
    message: `projects.yml 里没有项目「${label}」${near ? `，是不是 ${near.name}？` : ""}`,
    fix: "改正名字，或把项目加进 content/projects.yml",
  };
}
