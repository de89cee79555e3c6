/** Settles the project of each thread of a post: from project lines, topic headings, links and the text itself. */
import { repositoriesInBlocks } from "@/lib/extract/references";
import type { Thread } from "@/lib/extract/threads";
import { toPlainText } from "@/lib/render/plain-text";
import type { Diagnostic, PairProject, Project } from "./model";
import type { ProjectRegistry } from "./projects";

export interface ResolvedProject {
  project: PairProject | null;
  /** `owner/name` that a bare number in the thread's heading belongs to. */
  repository: string | null;
}

/** Questions say what they are about; answers may mention other projects. */
const QUESTION_WEIGHT = 2;
/** A link into a repository tells as much as the project's name. */
const LINK_WEIGHT = 4;

/** A text is clearly about a project from here on: named in a question, or in an answer with a second sign. */
const CLEAR = 6;
/** Below this, and with nothing in the questions, an answer only mentions a project in passing. */
const PASSING = 3;

type Scores = Map<string, number>;

function scoresOf(thread: Thread, registry: ProjectRegistry): Scores {
  const total: Scores = new Map();
  const add = (scores: Scores, weight: number): void => {
    for (const [slug, score] of scores) total.set(slug, (total.get(slug) ?? 0) + score * weight);
  };
  const questions = thread.turns.flatMap((turn) => turn.question);
  const answers = thread.turns.flatMap((turn) => turn.answer ?? []);
  add(registry.mentions(toPlainText(questions)), QUESTION_WEIGHT);
  const answered = registry.mentions(toPlainText(answers));
  const strongest = Math.max(0, ...answered.values());
  if (total.size > 0 || strongest >= PASSING) add(answered, 1);
  for (const repository of new Set(repositoriesInBlocks([...questions, ...answers], registry))) {
    const project = registry.ofRepository(repository);
    if (project && project.keywords.length > 0) add(new Map([[project.slug, 1]]), LINK_WEIGHT);
  }
  return total;
}

function best(scores: Scores): { slug: string; score: number } | null {
  let found: { slug: string; score: number } | null = null;
  for (const [slug, score] of scores) if (!found || score > found.score) found = { slug, score };
  return found;
}

/**
 * What the project lines of a thread state, and a diagnostic where they contradict themselves. `settled`: projects
 * that other threads of the post gave to a label.
 */
function stated(
  thread: Thread,
  scores: Scores,
  settled: Map<string, Project>,
  registry: ProjectRegistry,
): { project: Project | null; unknown: string | null; diagnostic: Omit<Diagnostic, "path"> | null } {
  const line = thread.projectLines[0];
  if (!line) return { project: null, unknown: null, diagnostic: null };
  const { labelled, linked, label } = line;
  if (!labelled && !linked) {
    return {
      project: null,
      unknown: label,
      diagnostic: {
        severity: "warning",
        code: "unknown-project",
        line: line.line,
        message: `projects.yml 里没有项目「${label}」${nearestHint(label, registry)}`,
        fix: "改正名字，或把项目加进 content/projects.yml",
      },
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

function nearestHint(label: string, registry: ProjectRegistry): string {
  const near = registry.similar(label);
  return near ? `，是不是 ${near.name}？` : "";
}

/**
 * The projects of a post's threads, in their order. A project line may close several threads: one without a line of
 * its own takes the next line's project if it belongs to the same item, or if its text speaks of that project at
 * least as much as of any other. `postProject`: what the whole post is about.
 */
export function resolveProjects(
  threads: readonly Thread[],
  postProject: string | null,
  registry: ProjectRegistry,
): { resolved: ResolvedProject[]; diagnostics: Omit<Diagnostic, "path">[] } {
  const diagnostics: Omit<Diagnostic, "path">[] = [];
  const scores = threads.map((thread) => scoresOf(thread, registry));
  const settled = new Map<string, Project>();
  const lines = threads.map((thread, i) => {
    const result = stated(thread, scores[i] ?? new Map(), settled, registry);
    if (result.diagnostic) diagnostics.push(result.diagnostic);
    const label = thread.projectLines[0]?.label;
    if (label && result.project) settled.set(label, result.project);
    return result;
  });
  const whole = postProject === null ? null : (registry.named(postProject) ?? registry.nearest(postProject));
  const resolved: ResolvedProject[] = [];
  threads.forEach((thread, i) => {
    resolved.push(one(thread, i));
  });
  return { resolved, diagnostics };

  function one(thread: Thread, i: number): ResolvedProject {
    const own = lines[i];
    if (own?.project) return asStated(own.project);
    if (own?.unknown) return { project: unknownProject(own.unknown), repository: null };
    if (whole) return asStated(whole);
    if (postProject !== null) return { project: unknownProject(postProject), repository: null };
    const named = topicProject(thread);
    if (named) return asStated(named);
    const next = threads.findIndex((_, j) => j > i && lines[j]?.project);
    const shared = next < 0 ? null : (lines[next]?.project ?? null);
    const text = scores[i] ?? new Map<string, number>();
    const clear = best(text);
    if (shared) {
      const sameItem =
        thread.item !== null && threads.slice(i, next + 1).every(({ item }) => item === thread.item);
      const speaks = (text.get(shared.slug) ?? 0) >= Math.max(1, clear?.score ?? 0);
      if (sameItem || speaks) return asStated(shared);
    }
    if (clear) return inferred(clear.slug);
    const before = resolved[i - 1]?.project;
    const sameAsker = thread.asker !== null && threads[i - 1]?.asker?.name === thread.asker.name;
    if (sameAsker && before) return inferred(before.slug);
    const introduced = thread.introduced?.labelled ?? thread.introduced?.linked;
    return introduced ? inferred(introduced.slug) : { project: null, repository: null };
  }

  function topicProject(thread: Thread): Project | null {
    const about = thread.topic === null ? null : best(registry.mentions(thread.topic));
    return registry.projects.find((project) => project.slug === about?.slug) ?? null;
  }

  function asStated(project: Project): ResolvedProject {
    return {
      project: { name: project.name, slug: project.slug, stated: true },
      repository: project.repository,
    };
  }

  function inferred(slug: string): ResolvedProject {
    const project = registry.projects.find((candidate) => candidate.slug === slug);
    if (!project) return { project: null, repository: null };
    return { project: { name: project.name, slug, stated: false }, repository: project.repository };
  }
}

/** A project that `projects.yml` does not know: shown as written, with a slug made of its ASCII letters. */
function unknownProject(name: string): PairProject | null {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug ? { name, slug, stated: true } : null;
}
